import { z } from 'zod'
import {
  birthDateField,
  choiceField,
  choicesField,
  emailField,
  idField,
  nhsNumberField,
  optional,
  personNameField,
  phoneField,
  postcodeField,
  textField,
  yesNoField,
} from '../../lib/fields.ts'
import { URGENCIES } from './referral.rules.ts'

const LONG = 4000
const SHORT = 200

const FOR_WHOM = ['me', 'somebody-else'] as const
/** What may be done with their phone or e-mail without putting them at risk (safety H2). */
export const SAFE_WAYS = ['ring', 'text', 'leave-message', 'email', 'none'] as const
export type SafeWay = (typeof SAFE_WAYS)[number]
/** "They agree", "they know, and I have not asked", "they do not know". */
const KNOWS = ['agrees', 'knows', 'does-not-know'] as const
const WHO_SAYS = ['person', 'referrer'] as const
export const WHO_SAYS_WORDS = 'Choose who says that they agree'

const KNOWN = 'Choose from the list'
/** Ids of the standard's needs; the command checks that there are such needs. */
const needsField = z.preprocess(
  (typed) => (typed === undefined || typed === null || typed === '' ? [] : [typed].flat()),
  z
    .array(
      z
        .string()
        .max(60)
        .regex(/^need\.[a-z-]+$/, KNOWN),
    )
    .max(60),
)
const sourceField = z
  .string()
  .max(60)
  .regex(/^src\.[a-z-]+$/, 'Choose where you write from')

export const TRAP_WORDS = 'Leave the last box empty. It is there to stop machines'

/** The first page asks one question. `website` is a box for machines; `opened` says, sealed, when the form was opened. */
export const Who = z.object({
  forWhom: choiceField(FOR_WHOM, 'Choose who this is for'),
  website: z
    .string()
    .optional()
    .refine((typed) => !typed, TRAP_WORDS),
  opened: textField({ max: 400 }),
})

/** The second: a name and a phone number are enough. */
export const About = z.object({
  danger: optional(choiceField(['yes', 'no'], 'Choose yes or no')),
  firstName: personNameField('Enter a first name'),
  lastName: optional(personNameField('Enter a last name')),
  phone: phoneField('Enter a phone number'),
  safeWays: choicesField(SAFE_WAYS, KNOWN),
  whoElse: textField({ max: SHORT, name: 'Who else sees it' }),
  reason: textField({ max: LONG, name: 'What would help' }),
})

/** The third, for somebody who writes for themselves: all of it if they like. */
export const Myself = z.object({
  email: optional(emailField('Enter an e-mail address')),
  birthDate: optional(birthDateField('Enter the date of birth, like 31 3 1980')),
  postcode: optional(postcodeField('Enter a postcode')),
  practiceId: optional(idField('Choose a practice')),
  needs: needsField,
  communication: textField({ max: SHORT, name: 'How to talk with you' }),
})

const Referrer = z.object({
  knows: choiceField(KNOWS, 'Choose whether they know and agree'),
  whoSays: optional(choiceField(WHO_SAYS, 'Choose who says so')),
  referrerName: personNameField('Enter your name'),
  referrerPhone: optional(phoneField('Enter your phone number')),
  referrerEmail: optional(emailField('Enter your e-mail address')),
  referrerRole: textField({ max: SHORT, name: 'Your job' }),
  referrerOrganisation: textField({ max: SHORT, name: 'Where you work' }),
  source: z.preprocess((typed) => typed ?? '', sourceField),
})

/** The third, for a referrer: who they are, whether the person agrees, and more of the person if it is known. */
export const Another = Referrer.extend(
  Myself.pick({ birthDate: true, postcode: true, practiceId: true, needs: true }).shape,
).refine(({ knows, whoSays }) => knows !== 'agrees' || whoSays, {
  path: ['whoSays'],
  message: WHO_SAYS_WORDS,
  // Said at once with whatever else is wrong on the page.
  when: () => true,
})

/** Asked of colleagues who refer from inside, and never required. */
const Inside = z.object({
  nhsNumber: optional(nhsNumberField('Enter the NHS number')),
  address: textField({ max: SHORT, name: 'The address' }),
  wants: textField({ max: LONG, name: 'What they want' }),
  risks: textField({ max: LONG, name: 'Risks' }),
  otherServices: textField({ max: LONG, name: 'Other services' }),
  urgency: optional(choiceField(URGENCIES, 'Choose how soon')),
})

/**
 * Everything that a referral may say: the public form, the form inside and the API all give this. What only a finished public
 * form must have (who refers, and whether the person agrees) the command asks for.
 */
export const ReferralForm = z.object({
  id: idField(),
  organisationId: idField('Choose the service'),
  ...Who.pick({ forWhom: true }).shape,
  ...About.shape,
  ...Myself.shape,
  knows: optional(choiceField(KNOWS, 'Choose whether they know and agree')),
  whoSays: optional(choiceField(WHO_SAYS, 'Choose who says so')),
  referrerName: optional(personNameField('Enter the name')),
  referrerPhone: optional(phoneField('Enter the phone number')),
  referrerEmail: optional(emailField('Enter the e-mail address')),
  referrerRole: textField({ max: SHORT, name: 'The job' }),
  referrerOrganisation: textField({ max: SHORT, name: 'Where they work' }),
  source: optional(sourceField),
  ...Inside.shape,
  /** Saved before the form was finished, because somebody may be in danger. */
  early: optional(yesNoField('Say whether the form is finished')),
})
export type ReferralForm = z.infer<typeof ReferralForm>
