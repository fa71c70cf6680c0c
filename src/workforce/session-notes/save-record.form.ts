import { z } from 'zod'
import {
  choiceField,
  dateField,
  idField,
  minutesField,
  notAPersonField,
  optional,
  textField,
  versionField,
} from '../../lib/fields.ts'
import { WELLBEING } from './record.rules.ts'

/** So many actions fit on the form; a session that agrees more than that agrees too much. */
export const ACTION_LINES = ['1', '2', '3', '4', '5', '6'] as const
const NOTE_LENGTH = 6000

/** Ticked boxes whose values the Framework gives; supervision itself judges kinds and functions. */
const tags = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(z.string().max(60)).max(40),
)

/** One line of the form. Its fields are `action-1-text` and so on, and so are the problems with them. */
const ActionLine = z.object({
  id: optional(idField()),
  text: textField({ max: 300, name: 'The action' }),
  owner: optional(idField('Choose who does it')),
  due: optional(dateField('Enter the day by which it is done, like 2 February 2026')),
})
export type ActionLine = z.infer<typeof ActionLine>

export const SaveRecord = z.preprocess(
  withLines,
  z.object({
    sessionId: idField(),
    kinds: tags,
    heldOn: dateField('Enter the date of the session, like 2 February 2026'),
    minutes: minutesField('Enter how long it lasted, in minutes'),
    format: optional(z.string().max(40)),
    functions: tags,
    covered: tags,
    themes: tags,
    competencies: tags,
    wellbeing: optional(choiceField(WELLBEING, 'Choose how the worker is')),
    shared: textField({ max: NOTE_LENGTH, name: 'The note that you share' }),
    own: textField({ max: NOTE_LENGTH, name: 'Your private note' }),
    /** The version of the record that the form was opened on; none before the first. */
    version: optional(versionField()),
    action: z.record(z.string(), ActionLine),
    notAPerson: notAPersonField,
  }),
)
export type SaveRecord = z.infer<typeof SaveRecord>

/** The flat fields of a form as lines: `action-2-text` belongs to line 2. */
function withLines(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form
  const action: Record<string, Record<string, unknown>> = {}
  for (const [name, value] of Object.entries(form)) {
    const [, line, field] = /^action-(\d)-(\w+)$/.exec(name) ?? []
    if (line && field) action[line] = { ...action[line], [field]: value }
  }
  return { ...form, action }
}
