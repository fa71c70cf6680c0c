import { z } from 'zod'
import type { PersonDetails } from '../../lib/match-keys.ts'
import { type Comparison, compare } from '../../lib/person-match.ts'

/**
 * "Is it safe to ring, text, leave a message? Who else sees this phone or e-mail?" (safety H2). Until somebody has answered
 * (`answeredOn`), a colleague calls and nothing automatic is sent.
 */
export const SafeContact = z.object({
  answeredOn: z.string().optional(),
  ring: z.boolean().optional(),
  text: z.boolean().optional(),
  email: z.boolean().optional(),
  leaveMessage: z.boolean().optional(),
  whoElse: z.string().optional(),
})
export type SafeContact = z.infer<typeof SafeContact>

/** Everything that says who somebody is. It lies sealed in the vault, and nowhere else. */
export const PersonalDetails = z.object({
  firstName: z.string(),
  lastName: z.string(),
  likesToBeCalled: z.string().optional(),
  birthDate: z.string().optional(),
  nhsNumber: z.string().optional(),
  phones: z.array(z.string()).default([]),
  email: z.string().optional(),
  address: z.string().optional(),
  postcode: z.string().optional(),
  language: z.string().optional(),
  accessNeeds: z.string().optional(),
  safeContact: SafeContact.default({}),
})
export type PersonalDetails = z.infer<typeof PersonalDetails>

/** Why this colleague may open personal details: they care for the person, or they break the glass and say why. */
export type CareRelationship =
  | { kind: 'allocated' | 'cover' | 'supporting' | 'triager' | 'asked' | 'duty' }
  | { kind: 'break-glass'; reason: string }

/** What the matching compares: the details without what does not tell two people apart. */
export const matchable = ({
  firstName,
  lastName,
  birthDate,
  nhsNumber,
  phones,
  postcode,
}: PersonalDetails): PersonDetails => ({
  firstName,
  lastName,
  birthDate,
  nhsNumber,
  phones,
  postcode,
})

/** As a worker's own list shows somebody: a first name and an initial. */
export const shortName = ({ firstName, likesToBeCalled, lastName }: PersonalDetails): string =>
  `${likesToBeCalled || firstName} ${lastName.charAt(0)}`.trim()

export const fullName = ({ firstName, lastName }: PersonalDetails): string => `${firstName} ${lastName}`.trim()

export type LikelyMatch = { personId: string } & Comparison

/** Records worth a human's look, the strongest first. Nothing merges by itself (safety H6). */
export function rankMatches(asked: PersonalDetails, known: ReadonlyMap<string, PersonalDetails>): LikelyMatch[] {
  return [...known]
    .map(([personId, details]) => ({ personId, ...compare(matchable(asked), matchable(details)) }))
    .filter(({ strength }) => strength !== 'none')
    .sort((one, other) => STRENGTHS.indexOf(one.strength) - STRENGTHS.indexOf(other.strength))
}
const STRENGTHS = ['nhs-number', 'name-birth-and-one-more', 'possible', 'none'] as const

/** Two records may be joined on the NHS number, or on name, birth date and one more; never on less (safety H6). */
export const mayBeJoined = ({ strength }: Comparison): boolean =>
  strength === 'nhs-number' || strength === 'name-birth-and-one-more'

/** Whether anything may be sent to this person by itself, and how. */
export type Sending = { may: true; by: 'email' } | { may: false; why: string }
export function maySend({ safeContact, email }: PersonalDetails): Sending {
  if (!safeContact.answeredOn)
    return { may: false, why: 'We have not asked yet whether it is safe to write. Call instead.' }
  if (!safeContact.email) return { may: false, why: 'They asked us not to e-mail.' }
  return email ? { may: true, by: 'email' } : { may: false, why: 'We have no e-mail address for them.' }
}
