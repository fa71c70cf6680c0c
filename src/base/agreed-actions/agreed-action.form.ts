import { z } from 'zod'
import { dateField, idField, notAPersonField, optional, textField, versionField } from '../../lib/fields.ts'

const ACTION_LENGTH = 300
const words = () => textField({ max: ACTION_LENGTH, name: 'The action', ask: 'Write what will be done' })
const day = () => dateField('Enter the day by which it is done, like 2 February 2026')
const about = z.string().regex(/^[a-z-]+:.+$/)

const NewAction = z.object({
  id: z.uuid(),
  text: words(),
  ownerId: idField('Choose who does it'),
  dueOn: day(),
  about: z.array(about).max(20).optional(),
  /** Where it is done, when that is a page of Trellis: its address within a seat, and what the button says. */
  door: z.object({ href: z.string().startsWith('/').max(300), label: z.string().min(1).max(80) }).optional(),
})

export const AddActions = z.object({
  setIn: about,
  /** Where that is, in words for a list of one's actions, and its page: seat-relative. */
  setInWords: z.string().max(200).optional(),
  setInHref: z.string().startsWith('/').max(300).optional(),
  actions: z.array(NewAction).max(50),
  notAPerson: notAPersonField,
})

export const ChangeAction = z.object({
  actionId: idField(),
  text: words(),
  dueOn: day(),
  ownerId: optional(idField('Choose who does it')),
  version: versionField(),
  notAPerson: notAPersonField,
})

export const SettleAction = z.object({
  actionId: idField(),
  as: z.enum(['done', 'not-needed', 'open'], 'Say whether it is done'),
})
