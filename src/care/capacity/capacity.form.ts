import { z } from 'zod'
import {
  dateField,
  decimalField,
  idField,
  optional,
  textField,
  wholeNumberField,
  yesNoField,
} from '../../lib/fields.ts'
import { FACTORS } from './factor.rules.ts'

/** A figure for one post. Empty, with `usual`, the usual one holds again. */
export const SetFactor = z.object({
  id: idField(),
  postId: idField(),
  input: z.enum(FACTORS, 'Choose a figure of the sum'),
  value: optional(decimalField('Enter a number', { places: 3, min: 0, max: 1000 })),
  usual: optional(yesNoField('Choose whether the usual figure holds again')),
  from: dateField('Enter the day from which this holds, like 1 December 2026'),
  reason: textField({ max: 300, name: 'Reason', ask: 'Enter why, in a sentence' }),
})
export type SetFactor = z.infer<typeof SetFactor>

const plan = {
  reason: textField({ max: 500, name: 'Reason', ask: 'Enter why they are over the limit' }),
  plan: textField({ max: 500, name: 'Plan', ask: 'Enter what you will do about it' }),
  reviewOn: dateField('Enter the day on which you look again, like 20 December 2026', { notBefore: 'today' }),
}

/** Over a limit: why, what is done about it, and when that is looked at again. */
export const PlanOver = z.object({ id: idField(), postId: idField(), ...plan })
export const EndPlan = z.object({ postId: idField(), planId: idField() })

/** `seen` is what the page said of this worker when the button was pressed. */
const press = { id: idField(), referralId: idField(), postId: idField('Choose a worker'), seen: z.string().max(40) }

/** One press. Over a limit the same three are asked for as in a plan; who takes it themselves may book the first contact. */
export const AllocateReferral = z.object({
  ...press,
  firstOn: optional(dateField('Enter the day of the first contact, like 2 December 2026', { notBefore: 'today' })),
  reason: optional(plan.reason),
  plan: optional(plan.plan),
  reviewOn: optional(plan.reviewOn),
})
export type AllocateReferral = z.infer<typeof AllocateReferral>

export const UndoAllocation = z.object({ allocationId: idField() })
export const HandBack = z.object({
  allocationId: idField(),
  because: textField({ max: 300, name: 'Reason', ask: 'Enter why somebody else should help, without names' }),
})

/** People a year that somebody asks of the service. Left empty, there is no target. */
export const SetTarget = z.object({
  id: idField(),
  people: optional(wholeNumberField('Enter a number of people a year', { min: 1, max: 1_000_000 })),
  askedBy: textField({ max: 200, name: 'Who asks for it', ask: 'Enter who asks for it' }),
  from: dateField('Enter the day from which it holds, like 1 April 2026'),
})
