/** What a list of meetings is narrowed to. */
export const SHOWS = ['coming', 'mine', 'held', 'called-off'] as const
export type Show = (typeof SHOWS)[number]
