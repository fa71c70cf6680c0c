/** What the shared caseload is narrowed to. */
export const SHARED_SHOWS = ['all', 'stuck', 'asked', 'mine'] as const
export type SharedShow = (typeof SHARED_SHOWS)[number]

export const sharedWords: Record<SharedShow, string> = {
  all: 'All with more than one role',
  stuck: 'Stuck: nobody has moved it',
  asked: 'Somebody was asked and has not accepted',
  mine: 'Those I support or lead',
}

type Facts = { bounced: boolean; late: number; waiting: number }

/** What holds a shared case up, before how long ago anybody spoke with the person. */
export function heldUpBy({ bounced, late, waiting }: Facts): { says: string; owed: boolean } | undefined {
  if (bounced) return { says: 'Handed back twice: for the shared caseload meeting', owed: true }
  if (late > 0) return { says: 'A colleague’s answer is late', owed: true }
  return waiting > 0 ? { says: 'Waits for a colleague’s answer', owed: false } : undefined
}
