import { z } from 'zod'
import { choiceField, idField, notAPersonField, textField } from '../../lib/fields.ts'
import { ROLE_IDS } from './roles.rules.ts'

/** Asked alone; nothing is sent on a no, and nothing while nobody has asked (mdt.rule.person-told, safety H2). */
export const KNOWS = ['yes', 'law', 'no', 'not-asked'] as const

const part = textField({ max: 600 })
const listOf = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(z.string().max(200)).max(10),
)

/** Whether whoever is asked supports beside whoever leads, or leads from now on. */
const LEADS = ['i', 'they'] as const

/** The parts of a cell of the matrix by their place in it: three at most. */
export const SendCross = z.object({
  id: idField(),
  caseId: idField(),
  to: z.enum(ROLE_IDS, 'Choose a role'),
  postId: idField('Choose whom you ask'),
  leads: z.enum(LEADS).catch('i'),
  because: listOf,
  part0: part,
  part1: part,
  part2: part,
  knows: choiceField(KNOWS, 'Say whether they know and agree: ask them, alone'),
  lawSays: textField({ max: 300, name: 'Why the law allows it' }),
  notAPerson: notAPersonField,
})
export type SendCross = z.infer<typeof SendCross>

export const SendOnward = z.object({
  id: idField(),
  caseId: idField(),
  route: textField({ max: 60, ask: 'Choose to whom' }),
  because: listOf,
  says: textField({ max: 600, name: 'What you send', ask: 'Write what you send, in a sentence or two' }),
  knows: choiceField(KNOWS, 'Say whether they know and agree: ask them, alone'),
  lawSays: textField({ max: 300, name: 'Why the law allows it' }),
  notAPerson: notAPersonField,
})

export const OneCross = z.object({ crossReferralId: idField() })

/** A question, an answer, or why it goes back. */
export const SayCross = z.object({
  id: idField(),
  crossReferralId: idField(),
  said: textField({ max: 600, name: 'What you write', ask: 'Write it in a sentence' }),
  notAPerson: notAPersonField,
})

export const ProposeLead = z.object({ id: idField(), caseId: idField(), postId: idField('Choose who leads') })
export const AnswerLead = z.object({
  leadChangeId: idField(),
  answer: z.enum(['agreed', 'declined', 'withdrawn'], 'Choose an answer'),
})
export const FinishCross = z.object({
  id: idField(),
  crossReferralId: idField(),
  outcome: textField({ max: 40, ask: 'Choose how it ended' }),
  said: textField({ max: 600, name: 'What you write' }),
  notAPerson: notAPersonField,
})
