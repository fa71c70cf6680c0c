import { z } from 'zod'
import { choiceField, dateField, emailField, idField, optional, textField, versionField } from '../../lib/fields.ts'
import { CHECK_ANSWERS, WELCOME_KINDS } from './site-facts.rules.ts'

const atSite = { postId: z.uuid(), siteId: z.uuid() }

export const AddWelcome = z.object({
  ...atSite,
  id: idField(),
  kind: choiceField(WELCOME_KINDS, 'Choose an introduction or an invitation'),
  whom: textField({ max: 200, name: 'Who or what', ask: 'Enter who it was, or which meeting' }),
  on: dateField('Enter the day, like 2 February 2026'),
})
export type AddWelcome = z.infer<typeof AddWelcome>

export const TakeBack = z.object({ ...atSite, welcomeId: z.uuid() })

export const Arrange = z.object({
  ...atSite,
  version: optional(versionField()),
  room: textField({ max: 300, name: 'The room' }),
  phone: textField({ max: 200, name: 'The telephone' }),
})
export type Arrange = z.infer<typeof Arrange>

/** What is said of each line: `check-int.listed`. Nothing said is no answer. */
export const AnswerChecks = z.object(atSite).catchall(z.unknown())
export type AnswerChecks = z.infer<typeof AnswerChecks>

export const checkIn = (form: Record<string, unknown>, item: string) =>
  CHECK_ANSWERS.find((answer) => answer === form[`check-${item}`])

export const NameContact = z.object({
  siteId: z.uuid(),
  id: idField(),
  role: z.string().min(1, 'Choose what they are asked about').max(60),
  name: textField({ max: 120, name: 'The name', ask: 'Enter a name' }),
  phone: textField({ max: 60, name: 'The telephone number' }),
  email: optional(emailField('Enter an e-mail address, like name@example.org')),
})
export type NameContact = z.infer<typeof NameContact>

export const EndContact = z.object({ siteId: z.uuid(), siteContactId: z.uuid() })
