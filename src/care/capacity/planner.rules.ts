import { limitsOf, oneDecimal, type Sum, wholePeople } from './capacity.rules.ts'
import type { Standing } from './standing.rules.ts'
import { type WteNeeded, wteNeeded } from './wte-needed.rules.ts'

/** A number of people a year that somebody asks for. It is shown beside the safe maximum, never alone (S21, S46). */
export type LocalTarget = { people: number; askedBy: string; from: string; setBy: string }

/** What the link workers of a service can take in a year, each by their own sum. */
export type SafeMaximum = { posts: number; wte: number; byCeiling: number; byHours: number; people: number }

export function safeMaximum(team: readonly { wte: number; standing: Standing }[]): SafeMaximum {
  const total = (of: (one: { wte: number; standing: Standing }) => number) =>
    team.reduce((sum, one) => sum + of(one), 0)
  return {
    posts: team.length,
    wte: total(({ wte }) => wte),
    byCeiling: total(({ standing }) => wholePeople(standing.now.personalCeiling)),
    byHours: total(({ standing }) => wholePeople(standing.now.peopleByHours)),
    people: total(({ standing }) => wholePeople(standing.now.people)),
  }
}

/** What a number of people asks for, beside what there is. */
export type Plan = { people: number; needed: WteNeeded; short: number; warning?: string | undefined }

export function planFor(people: number, scheme: Sum, safe: SafeMaximum): Plan {
  const needed = wteNeeded(people, scheme)
  return { people, needed, short: Math.max(0, needed.needed - safe.wte), warning: warningFor(people, safe) }
}

/** Said whenever more people are asked for than can be taken safely. */
function warningFor(people: number, { byCeiling, byHours }: SafeMaximum): string | undefined {
  if (people > byCeiling)
    return `${people} people a year is more than the ceiling allows: ${byCeiling}, with the workers there are.`
  if (people > byHours) return `${people} people a year is within the ceiling, but there are hours for ${byHours} only.`
  return undefined
}

/** The trade-off: more contacts each leaves hours for fewer people. */
export const contactsTradeOff = (scheme: Sum, contacts: readonly number[]) =>
  contacts.map((each) => {
    const limits = limitsOf({ ...scheme, wte: 1, average_contacts: each })
    return {
      contacts: each,
      people: wholePeople(limits.peopleByHours),
      contactsPerWeekAtCeiling: oneDecimal(limits.contactsPerWeek),
      contactHours: oneDecimal(limits.contactHoursPerWeek),
    }
  })
