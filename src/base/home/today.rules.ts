import type { TodayFigure, TodayGauge, TodayLine, TodayPart } from '../../platform/today.ts'

export type Today = {
  lines: TodayLine[]
  gauges: TodayGauge[]
  owedToYou: TodayLine[]
  wins: string[]
  figures: TodayFigure[]
}

/** A screen that can be read in a breath. The rest is one press away. */
export const MOST_LINES = 9

/** What others owe is good to know, and not this reader's work. */
export const MOST_OWED = 5

/** The parts as one screen: lines by rank, then by the day they are due, then as their module put them. */
export const joinParts = (parts: readonly TodayPart[]): Today => ({
  lines: ranked(parts.flatMap((part) => part.lines ?? [])),
  gauges: parts.flatMap((part) => part.gauges ?? []),
  owedToYou: ranked(parts.flatMap((part) => part.owedToYou ?? [])),
  wins: parts.flatMap((part) => part.wins ?? []),
  figures: parts.flatMap((part) => part.figures ?? []),
})

const NEVER = '9999-12-31'

const ranked = (lines: readonly TodayLine[]): TodayLine[] =>
  [...lines].sort((a, b) => a.rank - b.rank || (a.due ?? NEVER).localeCompare(b.due ?? NEVER))

/** Whether no module had anything to say: then the page tells what it is for. */
export const isBare = ({ lines, gauges, owedToYou, figures }: Today): boolean =>
  lines.length + gauges.length + owedToYou.length + figures.length === 0

/** What the page says first. What is only good to know is not counted as a need. */
export function headline(lines: readonly TodayLine[]): string {
  const needing = lines.filter((line) => line.state !== 'good').length
  if (needing === 0) return 'Nothing needs you now'
  return needing === 1 ? 'One thing needs you' : `${needing} things need you`
}
