/** What my list is narrowed to: what needs me, by the dates of the standard. */
export const MINE_SHOWS = ['all', 'late', 'red', 'waiting', 'covering', 'supporting', 'with-cover', 'closed'] as const
export type MineShow = (typeof MINE_SHOWS)[number]

export const mineWords: Record<MineShow, string> = {
  all: 'All that I hold',
  late: 'Past the agreed date',
  red: 'Owed something now',
  waiting: 'Waiting for a first contact',
  covering: 'Held for somebody else',
  supporting: 'Supported beside whoever leads',
  'with-cover': 'Mine, held by somebody else',
  closed: 'Closed',
}

export const TEAM_SHOWS = ['all', 'red', 'long-red', 'waiting', 'covered'] as const
export type TeamShow = (typeof TEAM_SHOWS)[number]

export const teamWords: Record<TeamShow, string> = {
  all: 'All open cases',
  red: 'Owed something now',
  'long-red': 'Owed something for weeks',
  waiting: 'Waiting for a first contact',
  covered: 'Held by a cover or a manager',
}

/** A case number as people type it: `C-10482`, `c10482`, `10482`. */
export function caseNumberIn(typed: string): string | undefined {
  const figures = /^\s*c?\s*-?\s*(\d{4,9})\s*$/i.exec(typed)?.[1]
  return figures && `C-${figures}`
}
