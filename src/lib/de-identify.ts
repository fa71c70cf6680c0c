import { GIVEN_NAMES } from './given-names.ts'
import { isNhsNumber } from './nhs-number.ts'
import { readPhone } from './phone.ts'
import { plainName } from './plain-name.ts'
import { readPostcode } from './postcode.ts'
import { readDate } from './read-date.ts'

type IdentityKind = 'nhs-number' | 'phone' | 'email' | 'postcode' | 'birth-date' | 'name'

/** Where in a text somebody may be named: from `start`, up to `end`, with words for a warning. */
type IdentitySpan = { start: number; end: number; kind: IdentityKind; text: string; says: string }

const SAYS: Record<IdentityKind, string> = {
  'nhs-number': 'This looks like an NHS number',
  phone: 'This looks like a phone number',
  email: 'This looks like an e-mail address',
  postcode: 'This looks like a postcode',
  'birth-date': 'This looks like a date of birth',
  name: "This looks like somebody's name",
}

/**
 * What in free text may say who somebody is. It works from patterns and a list of first names, so it finds less than a
 * reader would and now and then too much: it is for a warning before saving, and never proof that a text names nobody.
 */
export function findIdentity(text: string): IdentitySpan[] {
  const found = FINDERS.flatMap(([kind, find]) =>
    find(text).map(([start, part]) => ({ start, end: start + part.length, kind, text: part, says: SAYS[kind] })),
  )
  const kept = found.filter((span, place) => !found.slice(0, place).some((earlier) => overlap(span, earlier)))
  return kept.sort((one, other) => one.start - other.start)
}

type Found = [start: number, part: string]
type Finder = (text: string) => Found[]

const overlap = (one: IdentitySpan, other: IdentitySpan) => one.start < other.end && other.start < one.end

const matching =
  (pattern: RegExp, isReal: (part: string) => boolean = () => true): Finder =>
  (text) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => (isReal(match[0]) ? [[match.index, match[0]]] : []))

const MONTH = String.raw`(?:\d{1,2}|[A-Z][a-z]{2,8})`
const DATE = String.raw`\d{1,2}(?:st|nd|rd|th)?[ \/.-](?:of )?${MONTH}[ \/.,-]{1,2}(?:\d{4}|\d{2})|\d{4}-\d\d-\d\d`
const BORN = /\b(?:born(?: on)?|d\.?o\.?b\.?|(?:date of )?birth(?:day|date)?)(?: is| was)?[ :]*$/i

/** A date after a word for birth, or one long enough ago that it is hardly an appointment. */
const birthDates: Finder = (text) =>
  [...text.matchAll(new RegExp(`\\b(?:${DATE})\\b`, 'g'))].flatMap((match): Found[] => {
    const day = readDate(match[0])
    const isBirth = BORN.test(text.slice(0, match.index)) || (day !== undefined && day < '2010-01-01')
    return isBirth ? [[match.index, match[0]]] : []
  })

const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{Lu}?[\p{L}\p{M}]+)*`
const TITLE = 'Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Rev|Sir|Dame|Lady|Lord|Auntie|Aunt|Uncle|Sister|Nurse'
const TITLED = new RegExp(String.raw`\b(?:${TITLE})\.? +${WORD}(?: +${WORD})*`, 'gu')
const CAPITALISED = new RegExp(String.raw`(?<![\p{L}'’-])${WORD}(?: +${WORD})*`, 'gu')

/** First names that are words too: only a name beside another capital, or in mid-sentence. */
const WORDS_TOO = new Set(
  [
    'will mark grace hope faith joy rose rosie pat bill art sue jack frank rob drew gene dean grant ray dawn eve bob',
    'dot max penny ruby olive violet pearl carol heather poppy robin sandy victor nick jo al van sal mo em mon di an',
    'asia chi nat nell ola si sol don ted ant mat rich polly lady noor nur said sade ade ali amber tam wat dom dan kit',
    'ken ben ned pen pip sid vi ron roger bo gina lou rae nan may june april august',
  ].flatMap((words) => words.split(' ')),
)
const NEVER = new Set('may april june august sunday monday'.split(' '))

/** A capitalised first name from the list, with the capitalised words behind it. */
const names: Finder = (text) =>
  [...text.matchAll(CAPITALISED)].flatMap((match): Found[] => {
    const words = match[0].split(/ +/)
    const at = words.findIndex((word, place) =>
      isFirstName(word, words[place + 1], place > 0 || !opens(text, match.index)),
    )
    if (at < 0) return []
    const before = words.slice(0, at).reduce((length, word) => match[0].indexOf(word, length) + word.length, 0)
    const start = match[0].indexOf(words[at] ?? '', before)
    return [[match.index + start, match[0].slice(start)]]
  })

function isFirstName(word: string, next: string | undefined, isMidSentence: boolean): boolean {
  const name = plainName(word.replace(/['’]s$/, ''))
  if (!GIVEN_NAMES.has(name) || NEVER.has(name)) return false
  return !WORDS_TOO.has(name) || next !== undefined || isMidSentence
}

/** Whether a sentence begins here, where any word has a capital. */
const opens = (text: string, at: number) => /(?:^|[.!?:\n•-]|\n\d\.)\s*["'(“‘]*$/u.test(text.slice(0, at))

/** In this order: what an earlier one has found is not found again by a later. */
const FINDERS: [IdentityKind, Finder][] = [
  ['email', matching(/[\p{L}\d._%+'-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu)],
  ['nhs-number', matching(/(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g, (part) => isNhsNumber(part.replace(/\D/g, '')))],
  ['birth-date', birthDates],
  ['phone', matching(/(?<![\d.])(?:\+|00|\(?0)\d(?:[ ()-]{0,2}\d){8,13}(?!\d)/g, (part) => readPhone(part).ok)],
  [
    'postcode',
    matching(
      /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/giu,
      (part) => readPostcode(part) !== undefined,
    ),
  ],
  ['name', matching(TITLED)],
  ['name', names],
]
