import type { Problem } from '../../platform/result.ts'
import type { PersonalDetails, SafeContact } from '../identity/identity.rules.ts'
import { alarmBecause, type Because } from './alarm.rules.ts'
import type { FrontDoor } from './front-door.rules.ts'
import { type ReferralForm, type SafeWay, WHO_SAYS_WORDS } from './referral.form.ts'
import type { Agrees, ReferralTexts, ReferrerDetails } from './referral.rules.ts'

/** Whose words they are decides what they count for: nobody answers for somebody else whether it is safe to ring them. */
export const isBySelf = ({ forWhom }: Pick<ReferralForm, 'forWhom'>): boolean => forWhom === 'me'

/**
 * The safe-contact answers as kept. Only the person's own count as answered; what a referrer says stands beside, for whoever
 * rings first (safety H2: a referrer may be the one to be feared).
 */
function safeContactOf(form: ReferralForm, today: string): SafeContact {
  const says = (way: SafeWay) => form.safeWays.includes(way)
  const answered = form.safeWays.length > 0
  return {
    answeredOn: answered && isBySelf(form) ? today : undefined,
    ...(answered && {
      ring: says('ring'),
      text: says('text'),
      email: says('email'),
      leaveMessage: says('leave-message'),
    }),
    whoElse: form.whoElse || undefined,
  }
}

export const personOf = (form: ReferralForm, today: string): PersonalDetails => ({
  firstName: form.firstName,
  lastName: form.lastName ?? '',
  birthDate: form.birthDate,
  nhsNumber: form.nhsNumber,
  phones: [form.phone.shown],
  email: form.email,
  address: form.address || undefined,
  postcode: form.postcode,
  accessNeeds: form.communication || undefined,
  safeContact: safeContactOf(form, today),
})

export const textsOf = (form: ReferralForm): ReferralTexts => ({
  reason: form.reason,
  wants: form.wants,
  communication: form.communication,
  risks: form.risks,
  otherServices: form.otherServices,
})

/** Undefined for somebody who writes for themselves, and while a form that was saved at once is not finished. */
export const referrerOf = (form: ReferralForm): ReferrerDetails | undefined =>
  isBySelf(form) || !form.referrerName
    ? undefined
    : {
        name: form.referrerName,
        role: form.referrerRole,
        organisation: form.referrerOrganisation,
        ...(form.referrerPhone && { phone: form.referrerPhone.shown }),
        ...(form.referrerEmail && { email: form.referrerEmail }),
      }

/** "They agree" is what somebody says, and who says so is kept with it (safety H2). */
export function agreementOf(form: ReferralForm): { agrees: Agrees; agreesSaidBy?: 'person' | 'referrer' } {
  if (isBySelf(form)) return { agrees: 'yes', agreesSaidBy: 'person' }
  if (form.knows === undefined) return { agrees: 'not-asked' }
  if (form.knows === 'agrees') return { agrees: 'yes', agreesSaidBy: form.whoSays ?? 'referrer' }
  return { agrees: form.knows === 'knows' ? 'not-asked' : 'no', agreesSaidBy: 'referrer' }
}

export const becauseOf = (form: ReferralForm, door: FrontDoor, escalating: readonly string[]): Because[] =>
  alarmBecause(
    {
      danger: form.danger ?? 'not-asked',
      texts: [form.reason, form.wants, form.risks, form.communication, form.whoElse, form.otherServices],
      needs: form.needs,
    },
    door.words,
    escalating,
  )

/** All that a form which says it is finished still lacks, at once. */
export function lacking(form: ReferralForm): Problem[] {
  if (isBySelf(form) || form.early) return []
  const asked = [
    { given: form.source, field: 'source', message: 'Choose where it comes from' },
    { given: form.knows, field: 'knows', message: 'Choose whether they know and agree' },
    {
      given: form.knows !== 'agrees' || form.whoSays,
      field: 'whoSays',
      message: WHO_SAYS_WORDS,
    },
  ]
  return asked.flatMap(({ given, ...problem }) => (given ? [] : [problem]))
}

type Answers = Record<string, string | string[]>

/** Whether the answers so far call for the numbers to stand first on the page that follows (safety H1). */
export const mayBeDanger = (answers: Answers, words: readonly string[]): boolean =>
  alarmBecause(
    {
      danger: answers['danger'] === 'yes' ? 'yes' : 'no',
      texts: [String(answers['reason'] ?? ''), String(answers['whoElse'] ?? '')],
      needs: [],
    },
    words,
    [],
  ).length > 0
