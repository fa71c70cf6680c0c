import { namedIn } from '../../lib/named-in-notes.ts'
import type { Problem } from '../../platform/result.ts'

/** What stands on a sheet where nobody wrote why. It says nothing, so that nothing can be read from it (safety H4). */
export const TO_TALK_OVER = 'To talk over together'

/**
 * Words by which somebody tells that a person is harmed or may be. A sheet lies on tables and is read by whoever comes: a worry
 * about safety is raised as a concern, and never stands here (safety H4). Everyday words of the work pass: drug and alcohol
 * abuse, a group for those bereaved by suicide, a tenancy in danger.
 */
const HARM = [
  /\bsafe-?guard/,
  /\bself[- ]?(?:harm|neglect|injur)/,
  /\bsuicid/,
  /\b(?:end|take|ends|takes|ending|taking) (?:his|her|their|my) (?:own )?life\b/,
  /\bkill (?:him|her|my|them)sel(?:f|ves)\b/,
  /\babus(?:e[ds]?|er|ers|ive|ing)\b/,
  /\bdomestic(?:ally)? (?:violen|incident)/,
  /\bviolent (?:partner|husband|wife|boyfriend|girlfriend|son|daughter|ex|home|relationship)/,
  /\b(?:coercive|controlling) (?:control|behaviou?r|partner|husband|wife|boyfriend|girlfriend|son|daughter|ex|relationship)/,
  /\b(?:hit|hits|hitting|beats|beaten|punche[sd]|kick(?:s|ed)|strangle[sd]?|threaten(?:s|ed)) (?:by|her|him|them)\b(?! (?:target|goal|step)s?)/,
  /\b(?:rape[ds]?|sexual(?:ly)? assault|stalk(?:ed|er|ing)|groomed|cuckoo(?:ed|ing)|traffick(?:ed|ing)|modern slavery)\b/,
  /\b(?:forced marriage|honou?r[- ]based|genital mutilation|FGM)\b/,
  /\b(?:financial(?:ly)?|sexual(?:ly)?|criminal(?:ly)?) exploit/,
  /\bneglect(?:ed|ing|s)? (?:by|her|his|their|the) (?:child|mother|father|son|daughter|husband|wife|carer|parent|famil)/,
  /\bneglected by\b|\bchild(?:ren)? (?:at risk|protection|neglect)/,
  /\bin danger\b/,
  /\b(?:MARAC|MAPPA|section 4[27]|s\.?4[27])\b/,
]
/** The same words where they tell of no harm that somebody does or fears. */
const HARMLESS = [
  /\b(?:alcohol|drugs?|substances?|solvents?|steroids?|opioids?|painkillers?|medication)(?: (?:and|or) (?:alcohol|drugs?))?[- ]abus\w*/,
  /\babus(?:e of|es|ed|ing|e) (?:alcohol|drugs?|substances?|painkillers?)\b/,
  /\b(?:bereaved by|lost \w+(?: \w+)? to|loss to) suicide\b/,
  /\bsuicide (?:bereavement|prevention|awareness)\b/,
  /\bin danger of (?:losing|falling|missing|being evicted|eviction|dropping)\b/,
]
const anyOf = (patterns: readonly RegExp[], flags: string) =>
  new RegExp(patterns.map(({ source }) => source).join('|'), flags)
const harm = anyOf(HARM, 'i')
const harmless = anyOf(HARMLESS, 'gi')

export const saysSafeguarding = (text: string): boolean => harm.test(text.replace(harmless, ' '))

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
