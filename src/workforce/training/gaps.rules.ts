import { isDone } from './passport.rules.ts'
import type { TeamView } from './team.rules.ts'

/** How many of an employer's link workers still owe one training. Small numbers are not told apart. */
type GapCell = { employer: string; open: number; of: number }
export type GapRow = { clause: string; title: string; open: number; of: number; cells: GapCell[] }
export type GapsView = { employers: string[]; rows: GapRow[] }

/** One training by employer, those with the most open first. It counts people and names none. */
export function gapsView(teams: readonly { employer: string; view: TeamView }[]): GapsView {
  const clauses = new Map(teams.flatMap(({ view }) => view.rows.map(({ clause, title }) => [clause, title] as const)))
  const rows = [...clauses].map(([clause, title]) => {
    const cells = teams.map(({ employer, view }) => cellOf(employer, view, clause))
    const sum = (of: 'open' | 'of') => cells.reduce((total, cell) => total + cell[of], 0)
    return { clause, title, cells, open: sum('open'), of: sum('of') }
  })
  return {
    employers: teams.map(({ employer }) => employer),
    rows: rows.toSorted((one, other) => other.open - one.open),
  }
}

function cellOf(employer: string, view: TeamView, clause: string): GapCell {
  const asked = view.rows.find((row) => row.clause === clause)?.cells.flatMap(({ met }) => met ?? []) ?? []
  return { employer, of: asked.length, open: asked.filter((met) => !isDone({ met })).length }
}
