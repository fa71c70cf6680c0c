import { namedIn } from '../../lib/named-in-notes.ts'
import type { Problem } from '../../platform/result.ts'

/** What stands on a sheet where nobody wrote why. It says nothing, so that nothing can be read from it (safety H4). */
export const TO_TALK_OVER = 'To talk over together'

/**
 * Words of safeguarding. A sheet lies on tables and is read by whoever comes: a worry about safety is raised as a concern,
 * and never stands here (safety H4).
 */
const SAFEGUARDING =
  /\bsafe-?guard|\bsuicid|\bself[- ]?(?:harm|neglect)|\babus(?:e|ed|er|ive|ing)\b|\bdomestic violence|\bcoercive|\bin danger\b|\bMARAC\b|\bsection 42\b/i

export const saysSafeguarding = (text: string): boolean => SAFEGUARDING.test(text)

type Let = { notAPerson: readonly string[]; colleagues: readonly string[]; before?: readonly string[] }

/** What must not be written on a sheet; and who may be named in it, which somebody looks at again: the first of each field. */
export function problemsInWords(texts: Readonly<Record<string, string>>, allowed: Let): Problem[] {
  const worries = Object.keys(texts).filter((field) => saysSafeguarding(texts[field] ?? ''))
  const named = namedIn(texts, allowed).filter(({ field }) => !worries.includes(field))
  return [
    ...worries.map((field) => ({
      field,
      message:
        'This reads like a worry about safety: it never stands here. Raise it on the case’s own page, and leave it out',
    })),
    ...named.map(({ field, message }) => ({ field, message })),
  ]
}
