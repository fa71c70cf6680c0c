import type { TrainingStandard } from '../../framework/standard/training.ts'
import { type Met, worstOf } from '../../lib/verdict.ts'
import { isDone, type PassportGroup, type PassportLine } from './passport.rules.ts'

/** One training as a page shows it: a plain one is its only line; a programme, or one for each practice, has several. */
export type PassportRow = {
  id: string
  title: string
  met: Met
  words: string
  completedOn?: string | undefined
  expiresOn?: string | undefined
  lines: PassportLine[]
}
export type PassportSection = { id: string; title: string; done: number; rows: PassportRow[] }

/** By when each training is wanted: before referrals first. One line a training, so that a passport fits a page or two. */
export function passportSections(training: TrainingStandard, groups: readonly PassportGroup[]): PassportSection[] {
  const lines = groups.flatMap((group) => group.lines)
  return training.requirementLevels
    .map(({ id, label }) => {
      const items = training.items.filter(({ requirement }) => requirement === id)
      const rows = items.flatMap((item) =>
        rowOf(
          item,
          lines.filter(({ itemId }) => itemId === item.id),
        ),
      )
      return { id, title: label, rows, done: rows.filter(isDone).length }
    })
    .filter(({ rows }) => rows.length > 0)
}

function rowOf({ id, title }: { id: string; title: string }, lines: PassportLine[]): PassportRow[] {
  const [only] = lines
  const met = worstOf(lines.map(({ met, says }) => ({ clause: id, met, says, heldBy: { role: '' } })))
  if (!only || met === undefined) return []
  if (lines.length === 1) return [{ id, title, met, words: only.words, ...daysOf(lines), lines }]
  const done = lines.filter(isDone).length
  return [{ id, title, met, words: `${done} of ${lines.length} done`, ...daysOf(lines), lines }]
}

/** Completed when its last part was; due again when the first of them is. */
function daysOf(lines: readonly PassportLine[]) {
  const completed = lines.flatMap(({ completedOn }) => completedOn ?? []).sort()
  const expires = lines.flatMap(({ expiresOn }) => expiresOn ?? []).sort()
  return { completedOn: lines.every(isDone) ? completed.at(-1) : undefined, expiresOn: expires[0] }
}
