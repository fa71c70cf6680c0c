import { holderInWords } from '../../lib/verdict.ts'
import type { EvidenceRow, EvidenceState } from '../../platform/evidence.ts'
import { isOfDuties, type PackPart } from './pack.rules.ts'
import { type Period, periodInWords } from './period.rules.ts'

/** All lines of one duty: how many stand how, and who holds what is missing. */
export type DutySum = {
  part: string
  title: string
  clause?: string | undefined
  count: Record<EvidenceState, number>
  /** Whoever holds the gaps, each once. */
  holders: string[]
}

/** One sum for each clause under each heading, those with a gap first within their heading. */
function dutiesOf(parts: readonly PackPart[]): DutySum[] {
  return parts.flatMap((part) => {
    const sums = new Map<string, DutySum>()
    for (const line of part.lines) {
      const key = line.clause ?? line.what
      const sum = sums.get(key) ?? {
        part: part.title,
        title: line.what,
        clause: line.clause,
        count: nothing(),
        holders: [],
      }
      sums.set(key, added(sum, line))
    }
    return [...sums.values()].toSorted((one, other) => standing(one) - standing(other))
  })
}

const nothing = (): DutySum['count'] => ({ 'in-place': 0, gap: 0, 'not-shown': 0, paused: 0, exception: 0 })

function added(sum: DutySum, { what, state, heldBy }: EvidenceRow): DutySum {
  const holder = heldBy && (state === 'gap' || state === 'not-shown') ? holderInWords(heldBy) : undefined
  return {
    ...sum,
    title: shared(sum, what),
    count: { ...sum.count, [state]: sum.count[state] + 1 },
    holders: holder && !sum.holders.includes(holder) ? [...sum.holders, holder] : sum.holders,
  }
}

/** `GP supervision` of `GP supervision, July 2026` and its like; the heading where lines of a duty share no name. */
function shared({ title, part }: DutySum, what: string): string {
  if (what === title) return title
  const [front = ''] = what.split(', ')
  return title === front || title.startsWith(`${front}, `) ? front : part
}

const standing = ({ count }: DutySum) => (count.gap > 0 ? 0 : count['not-shown'] > 0 ? 1 : 2)

export type PackSum = { verdict: string; duties: DutySum[]; met: number; withGap: number; notShown: number }

/** The whole pack in a sentence that says no more than is known, and the duties behind it. */
export function sumOf(
  parts: readonly PackPart[],
  who: { organisation: string; workers: number; period: Period },
): PackSum {
  const duties = dutiesOf(parts.filter(isOfDuties))
  const withGap = duties.filter((duty) => standing(duty) === 0).length
  const notShown = duties.filter((duty) => standing(duty) === 1).length
  const met = duties.length - withGap - notShown
  return { verdict: verdictOf({ ...who, all: duties.length, met, withGap, notShown }), duties, met, withGap, notShown }
}

type Counted = {
  organisation: string
  workers: number
  period: Period
  all: number
  met: number
  withGap: number
  notShown: number
}

function verdictOf({ organisation, workers, period, all, met, withGap, notShown }: Counted): string {
  const when = periodInWords(period)
  if (workers === 0) return `No link worker was in post at ${organisation} in ${when}`
  const towards = `towards ${workers === 1 ? 'the link worker' : `the ${workers} link workers`} of ${organisation}`
  if (met === all) return `In ${when}, each of the ${all} duties ${towards} that are counted here was met`
  const others = [
    withGap ? `${withGap} had a gap` : '',
    notShown ? `${notShown} ${notShown === 1 ? 'is' : 'are'} not yet shown` : '',
  ].filter(Boolean)
  return `In ${when}, ${met} of the ${all} duties ${towards} were met; ${others.join(' and ')}`
}
