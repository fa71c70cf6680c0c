type Pack = { packId: string }

/** Addresses of evidence packs: seat-relative, but for the one where anybody checks a code. */
export const paths = {
  packs: () => '/evidence-packs',
  ask: () => '/evidence-packs/ask',
  choose: () => '/evidence-packs/choose',
  pack: ({ packId }: Pack) => `/evidence-packs/${packId}`,
  progress: ({ packId }: Pack) => `/api/evidence-packs/${packId}/progress`,
  tryAgain: ({ packId }: Pack) => `/evidence-packs/${packId}/try-again`,
  file: ({ fileId }: { fileId: string }) => `/files/${fileId}`,
  check: () => '/check-pack',
} as const
