import { z } from 'zod'

/** What a form sends (text) and what JSON may send as well (numbers, true and false), for the same field. */
type Typed = string | number

export type Reading<T> = { ok: true; value: T } | { ok: false; says: string }

export const read = <T>(value: T): Reading<T> => ({ ok: true, value })
export const wrong = (says: string): Reading<never> => ({ ok: false, says })
export const readOr = <T>(value: T | undefined, says: string): Reading<T> =>
  value === undefined ? wrong(says) : read(value)

type Hint = { description?: string; format?: string; examples?: (string | number)[] }

/** A field that arrives as text. Left out, left blank or of another kind, it says `ask`. */
export const textual = <T>(ask: string, reading: (typed: string) => Reading<T>, hint: Hint = {}) =>
  z
    .string(ask)
    .meta({ description: ask, ...hint })
    .transform((typed, context) => told(context, typed.trim() === '' ? wrong(ask) : reading(typed)))

/** A field that arrives as text or as a number. Left out, left blank or of another kind, it says `ask`. */
export const numeric = <T>(ask: string, reading: (typed: Typed) => Reading<T>, hint: Hint = {}) =>
  z
    .union([z.string(), z.number()], ask)
    .meta({ description: ask, ...hint })
    .transform((typed, context) => told(context, String(typed).trim() === '' ? wrong(ask) : reading(typed)))

/** A field that may be left out or blank; it is then undefined. */
export const optional = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((typed) => (isBlank(typed) ? undefined : typed), field.optional())

const isBlank = (typed: unknown) => typed === null || (typeof typed === 'string' && typed.trim() === '')

/** The value that was read; otherwise the field says what is wrong with it. */
export function told<T>(context: z.RefinementCtx, reading: Reading<T>): T {
  if (reading.ok) return reading.value
  context.addIssue({ code: 'custom', message: reading.says })
  return z.NEVER
}
