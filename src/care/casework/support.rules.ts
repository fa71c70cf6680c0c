import { daysBetween, plusMonths } from '../../lib/plain-date.ts'
import type { Case } from './case.rules.ts'

type Norms = { contacts: { low: number; high: number }; months: number }
type Limits = { longOpenDays: { review: number; seniorReview: number } }

/** How the support goes, said against the usual 6 to 12 contacts and three months (S17, S18). It prompts; it never closes. */
type Support = {
  contacts: number
  low: number
  high: number
  days: number
  usualUntil: string
  says: string
  review: 'none' | 'review' | 'senior-review'
}

export function supportOf(
  { contactsCount, openedOn }: Pick<Case, 'contactsCount' | 'openedOn'>,
  { norms, thresholds }: { norms: Norms; thresholds: Limits },
  today: string,
): Support {
  const { low, high } = norms.contacts
  const days = daysBetween(openedOn, today)
  const review = days >= thresholds.longOpenDays.seniorReview ? 'senior-review' : isLong() ? 'review' : 'none'
  return {
    contacts: contactsCount,
    low,
    high,
    days,
    usualUntil: plusMonths(openedOn, norms.months),
    says: says(),
    review,
  }

  function isLong() {
    return days >= thresholds.longOpenDays.review || contactsCount > high
  }
  function says(): string {
    const usual = `The usual is ${low} to ${high} over about ${norms.months} months; more or less when a person needs it`
    return `${contactsCount === 1 ? '1 contact' : `${contactsCount} contacts`} so far. ${usual}.`
  }
}

type Said = { heldOn: string; confidence?: number | undefined }

/** How sure somebody felt first and feels now, of contacts listed latest first. One answer alone is no change (safety H8). */
export function confidenceOver(contacts: readonly Said[]): { first?: number; last?: number } {
  const said = contacts.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]))
  const [last] = said
  const first = said.at(-1)
  if (first === undefined || last === undefined) return {}
  return said.length === 1 ? { first } : { first, last }
}
