import { z } from 'zod'
import { read, told, wrong } from './field.ts'

type Text = { max: number; name?: string; ask?: string }

/**
 * Free text, trimmed, with line ends as one character (a browser sends two) and without the control characters that a
 * database refuses. With `ask` it must be filled in; without, nothing typed is ''. `name` begins the words about
 * length.
 */
export const textField = ({ max, name = 'What you write', ask }: Text) =>
  (ask === undefined ? z.string().optional() : z.string(ask))
    .meta({ maxLength: max, ...(ask ? { description: ask } : {}) })
    .transform((typed, context) => {
      const text = cleaned(typed ?? '')
      if (ask !== undefined && text === '') return told(context, wrong(ask))
      const long = `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`
      return told(context, [...text].length > max ? wrong(long) : read(text))
    })

/** One of some values, as offered by radios or a select. */
export const choiceField = <const Values extends readonly [string, ...string[]]>(values: Values, ask: string) =>
  z.enum(values, ask).meta({ description: ask })

/**
 * Any of some values, as offered by checkboxes: one sent alone, several or none. Each is kept once, in the order
 * offered.
 */
export const choicesField = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  ask: string,
  { atLeast = 0 }: { atLeast?: number } = {},
) =>
  z.preprocess(
    (typed) => (typed === undefined || typed === null || typed === '' ? [] : [typed].flat()),
    z
      .array(z.enum(values, ask), ask)
      .min(atLeast, ask)
      .meta({ description: ask })
      .transform((chosen) => values.filter((value): value is Values[number] => chosen.includes(value))),
  )

/** Yes or no, from radios, a checkbox or JSON. Nothing chosen is no answer, and is asked for. */
export const yesNoField = (ask: string) =>
  z
    .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false', 'on'])], ask)
    .meta({ description: ask })
    .transform((typed) => typed === true || typed === 'yes' || typed === 'true' || typed === 'on')

function cleaned(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}
