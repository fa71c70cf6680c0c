import type { Problem } from '../platform/result.ts'
import { findIdentity } from './de-identify.ts'
import { lowerFirst } from './lower-first.ts'
import { plainName } from './plain-name.ts'

type Let = {
  /** What the writer said is nobody whom the service supports. */
  notAPerson?: readonly string[]
  /** What stood there before, and was asked about then. */
  before?: readonly string[]
  /** Colleagues who may be named: the two who talk, whoever does an action. */
  colleagues?: readonly string[]
}

/** One part of a text that may say who somebody is, with words to act on. */
type Pointed = Problem & { text: string }

/**
 * What in these texts may name somebody supported: pointed out before anything is saved, so that the writer changes it or says
 * that it is not a person. From patterns and lists only: personal details are never asked (`supervision.yaml` never_store).
 */
export function namedIn(texts: Readonly<Record<string, string>>, allowed: Let = {}): Pointed[] {
  const words = new Set((allowed.colleagues ?? []).flatMap((name) => plainName(name).split(' ')))
  const isColleague = (text: string) =>
    plainName(text.replace(/['’]s$/, ''))
      .split(' ')
      .every((word) => words.has(word))
  const known = new Set(allowed.notAPerson)
  return Object.entries(texts).flatMap(([field, typed]) =>
    findIdentity(typed)
      .filter(({ text }) => !known.has(text) && !allowed.before?.some((old) => old.includes(text)))
      .filter(({ text, kind }) => kind !== 'name' || !isColleague(text))
      .map(({ text, says }) => ({
        field,
        text,
        message: `“${text}”: ${lowerFirst(says)}. Write the case number instead, or say that it is not a person`,
      })),
  )
}
