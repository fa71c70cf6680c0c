/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  list: () => '/supervision-time',
  set: ({ colleagueId }: { colleagueId: string }) => `/supervision-time/${colleagueId}`,
}
