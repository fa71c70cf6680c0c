import type { Met } from '../../lib/verdict.ts'
import type { MonthStanding, MonthState } from './month-standing.rules.ts'

/** The kinds of which there is a duty month by month. */
export const GRID_KINDS = ['clinical-supervision', 'gp-supervision', 'line-management'] as const

/** One month of one worker. `from` and `until`: between which days its sessions lie; `because`: the code of a gap, in words. */
type GridCell = MonthStanding & { because?: string | undefined; from: string; until: string }
export type GridLine = { postId: string; whom: string; owes: string; cells: GridCell[] }

export type GridView = {
  kind: string
  of?: string | undefined
  months: string[]
  organisation: string
  choices: { id: string; name: string }[]
  kinds: { id: string; label: string }[]
  /** Asked for by the contract: a PCN sees it of everybody who works for it, whoever employs them. */
  contractual: boolean
  lines: { rows: GridLine[]; next: string | undefined }
}

/** Each state has a word and a shape, so that it needs no colour. */
export const STATE_WORDS: Readonly<Record<MonthState, { word: string; met: Met; means: string }>> = {
  held: { word: 'Held', met: 'met', means: 'held in its month and by its day' },
  late: { word: 'Late', met: 'in-grace', means: 'held after its day, or in the grace after the month’s end' },
  missed: { word: 'Missed', met: 'owed', means: 'not held: still owed by whoever holds the duty' },
  paused: { word: 'Paused', met: 'paused', means: 'away for most of the month' },
  due: { word: 'Due', met: 'due', means: 'not held yet, and in time' },
  'not-due': { word: 'Not due', met: 'not-applicable', means: 'nothing was owed in this month' },
}

/** `2 of 24 months are missed` over what is shown: what is owed, and never who has least. */
export function owedInWords({ lines: { rows, next } }: GridView): string {
  const cells = rows.flatMap((row) => row.cells)
  const missed = cells.filter(({ state }) => state === 'missed').length
  const here = next ? ' on this page' : ''
  if (missed === 0) return `No month is missed${here}`
  return missed === 1 ? `1 month was missed${here}` : `${missed} months were missed${here}`
}

/** The same cells as a file: a row each worker, a column each month. */
export const gridFile = ({ months, lines }: GridView) => ({
  heads: ['Link worker', 'Owed by', ...months],
  rows: lines.rows.map(({ whom, owes, cells }) => [whom, owes, ...cells.map(cellInWords)]),
})

export const cellInWords = ({ state, because }: Pick<GridCell, 'state' | 'because'>): string =>
  because ? `${STATE_WORDS[state].word}: ${because.toLowerCase()}` : STATE_WORDS[state].word
