import { z } from 'zod'
import type { Asks } from '../../framework/standard/setting.ts'
import {
  dateField,
  decimalField,
  idField,
  optional,
  textField,
  versionField,
  wholeNumberField,
  yesNoField,
} from '../../lib/fields.ts'
import type { Problem } from '../../platform/result.ts'

/** What the form of a change asks of every setting; the figure itself is read by `valueTyped`, for each kind is typed differently. */
export const Proposal = z.object({
  id: idField(),
  organisationId: idField(),
  setting: textField({ max: 200, ask: 'Say what is to change' }),
  from: dateField('Enter the first day on which it holds, like 2 February 2026'),
  until: optional(dateField('Enter the first day on which it no longer holds, or leave it empty')),
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why, and on whose word' }),
  version: optional(versionField()),
})

/** What the page of a change asks. Its figure has fields of its own, by kind. */
export const ProposalStep = z.looseObject(Proposal.pick({ from: true, until: true, reason: true }).shape)

const title = textField({ max: 120, name: 'The name', ask: 'Enter what it is called' })
const perPractice = yesNoField('Say whether it is for each practice')

const ADDED = {
  induction: z.object({
    title,
    detail: textField({ max: 500, name: 'The detail' }),
    phase: textField({ max: 40, ask: 'Choose a part of the induction' }),
    owner: textField({ max: 60, ask: 'Choose who holds it' }),
    gatesReferrals: yesNoField('Say whether it is needed before referrals'),
    perPractice,
  }),
  training: z.object({
    title,
    host: textField({ max: 120, name: 'Who gives it' }),
    requirement: textField({ max: 60, ask: 'Choose when it must be done' }),
    refreshMonths: optional(wholeNumberField('Enter months as a whole number', { min: 1, max: 120 })),
    perPractice,
  }),
  module: z.object({ title, minutes: wholeNumberField('Enter how many minutes it takes', { min: 1, max: 6000 }) }),
}

type TypedValue = { ok: true; value: z.core.util.JSONType } | { ok: false; problems: Problem[] }

/** What was typed for one kind of setting, as the standard takes it; its bounds are judged later, by the setting itself. */
export function valueTyped(asks: Asks, typed: Record<string, unknown>, id: string): TypedValue {
  const { value } = typed
  if (asks.kind === 'retire') return { ok: true, value: true }
  if (asks.kind === 'add') return added(asks.what, typed, id)
  if (asks.kind === 'switch') return read(z.object({ value: yesNoField('Say yes or no') }), { value })
  if (asks.kind === 'months' && asks.mayBeNever && String(value ?? '').trim() === '') return { ok: true, value: null }
  if (asks.kind === 'months') return read(z.object({ value: wholeNumberField('Enter how many months') }), { value })
  if (asks.kind === 'number')
    return read(z.object({ value: decimalField('Enter a number', { places: asks.whole ? 0 : 3 }) }), { value })
  if (asks.kind === 'list') return { ok: true, value: linesIn(String(value ?? '')) }
  return read(z.object({ value: textField({ max: 200, ask: 'Enter or choose what it is to be' }) }), { value })
}

function read(schema: z.ZodType<{ value: z.core.util.JSONType }>, typed: unknown): TypedValue {
  const parsed = schema.safeParse(typed)
  return parsed.success ? { ok: true, value: parsed.data.value } : { ok: false, problems: problemsOf(parsed.error) }
}

/** An item of an organisation's own gets an id of its own: what it is called, and the end of the form's. */
function added(what: keyof typeof ADDED, typed: unknown, id: string): TypedValue {
  const parsed = ADDED[what].safeParse(typed)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const said = Object.entries(parsed.data).filter(([, each]) => each !== '' && each !== undefined)
  const item = Object.fromEntries(said)
  const own = { ...item, id: `local.${slugOf(parsed.data.title)}-${id.slice(-4)}` }
  return { ok: true, value: what === 'training' ? { ...own, refreshMonths: item.refreshMonths ?? null } : own }
}

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)

const linesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n\r]+/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map(({ path, message }) => ({ field: String(path[0] ?? 'value'), message }))
