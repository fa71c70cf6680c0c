type Action = { actionId: string }

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  mine: (settled?: string) => `/my-actions${settled ? `?settled=${settled}` : ''}`,
  change: ({ actionId }: Action) => `/my-actions/${actionId}/change`,
  settle: ({ actionId }: Action) => `/my-actions/${actionId}/settle`,
}
