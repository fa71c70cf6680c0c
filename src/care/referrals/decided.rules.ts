import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Moment } from '../../platform/moment.ts'
import type { Problem } from '../../platform/result.ts'
import { maySend, type PersonalDetails, type Sending } from '../identity/identity.rules.ts'
import { type DecideReferral, TOLD_AT_WORDS } from './decide-referral.form.ts'
import { type Asks, type OutcomeId, outcomes } from './outcome.rules.ts'
import type { ReferrerDetails } from './referral.rules.ts'

const missingWords: Record<Asks, [field: keyof DecideReferral, says: string]> = {
  worker: ['outcome', 'Choose the worker on the page “Find a worker”'],
  whom: ['whom', 'Enter whom you passed it to'],
  alternative: ['alternative', 'Enter who can help them, and how to reach them'],
  question: ['question', 'Enter what you need to know'],
  case: ['caseNumber', 'Enter the number of their case, like C-10042'],
  told: ['told', 'Enter whom you told, by voice'],
  declined: ['saidAlone', 'Ask them alone first. Somebody else cannot say no for them'],
  next: ['nextOn', 'Enter the day on which you look again'],
}

/** What this outcome still asks for. */
export function asked(form: DecideReferral, { today, now }: Pick<Moment, 'today' | 'now'>): Problem[] {
  const problems = outcomes[form.outcome].asks.flatMap((ask) => {
    const [field, message] = missingWords[ask]
    return form[field] && ask !== 'worker' ? [] : [{ field, message }]
  })
  if (form.outcome === 'escalated-same-day' && !form.toldAt) problems.push({ field: 'toldAt', message: TOLD_AT_WORDS })
  if (form.toldAt && londonInstant(today, form.toldAt) > now)
    problems.push({ field: 'toldAt', message: 'Check the time: it is later than now. Tell them first, by voice' })
  // A date far ahead would hide somebody who waits.
  if (form.nextOn && (form.nextOn <= today || form.nextOn > plusDays(today, MOST_DAYS)))
    problems.push({ field: 'nextOn', message: `Choose a day after today, and within ${MOST_DAYS} days` })
  return problems
}
const MOST_DAYS = 31

/** What goes to whom, shown before anything is sent: the words, and if they cannot be sent why not. */
export type Preview = {
  person: { sending: Sending; words: string }
  referrer: { sends: boolean; why: string; words: string }
}

const NO_MORE = 'For their safety we can say no more than that.'
const FINISHED = `It is finished. ${NO_MORE}`
/** Nothing that sounds finished is said of a referral that goes on waiting. */
const WAITS = `It is being looked at. ${NO_MORE}`

export function previewOf(
  outcome: OutcomeId,
  person: PersonalDetails,
  referrer: ReferrerDetails | undefined,
  mayKnow: true | string,
): Preview {
  const { person: words, referrer: told, settles } = outcomes[outcome]
  const asks = outcome === 'returned-more-information'
  const says = mayKnow === true || asks ? told : settles ? FINISHED : WAITS
  const sends = Boolean(referrer?.email) && (settles || asks || mayKnow === true)
  return { person: { sending: maySend(person), words }, referrer: { sends, why: whyNot(referrer, sends), words: says } }
}

function whyNot(referrer: ReferrerDetails | undefined, sends: boolean): string {
  if (sends) return ''
  if (!referrer) return 'Nobody else referred them.'
  if (!referrer.email) return 'They left no e-mail address. If they ring, say only this:'
  return 'It is not finished, so nothing is sent. If they ask, say only this:'
}
