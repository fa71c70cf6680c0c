import { COMMON_PASSWORDS } from './vendor/common-passwords.ts'

/**
 * What a new password must be, after OWASP ASVS 5.0 chapter 6.2: long (6.2.1, 6.2.9), with no rule about kinds of
 * character (6.2.5), not a common or breached one (6.2.4, 6.2.12), not made of words of the place (6.2.11).
 */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 128

export type Owner = { email?: string; names?: readonly string[]; organisation?: string }

/**
 * What is wrong with a new password, in words for its owner; undefined when nothing is. It is not trimmed or changed.
 */
export function passwordProblem(password: string, owner: Owner = {}): string | undefined {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return `Use ${SHORTEST_PASSWORD} characters or more. Three words work well`
  if (length > LONGEST_PASSWORD) return `Use ${LONGEST_PASSWORD} characters or fewer`

  const said = password.normalize('NFKC').toLowerCase()
  if (isCommon(said)) return 'This password is on lists of stolen passwords. Choose one that nobody else would think of'
  if (isPattern(said)) return 'This password is too easy to guess. Three words that do not belong together work well'
  return isOwn(said, owner) ? 'Choose a password that is not made of your name, your e-mail or your service' : undefined
}

let common: Set<string> | undefined

/** Listed, or a listed one with figures and marks around it, with figures for letters, or said more than once. */
function isCommon(said: string): boolean {
  common ??= new Set(COMMON_PASSWORDS.split('\n'))
  const stems = [said, bareOf(said), said.replace(YEAR_AND_SIGNS, '')]
  const forms = stems.flatMap((stem) => [stem, spelt(stem), bareOf(spelt(stem)), once(stem), once(spelt(stem))])
  return forms.some((form) => common?.has(form))
}

const YEAR_AND_SIGNS = /\d{0,4}[^\p{L}\d]*$/u
const bareOf = (said: string) => said.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** `p@ssw0rd` as `password`. */
const spelt = (said: string) => said.replace(/[@4310$5!7]/g, (sign) => LETTERS.get(sign) ?? sign)

const LETTERS = new Map(Object.entries({ '@': 'a', 4: 'a', 3: 'e', 1: 'i', '!': 'i', 0: 'o', $: 's', 5: 's', 7: 't' }))

/** `lovelylovely` as `lovely`. */
const once = (said: string) => /^(.+?)\1+$/.exec(said)?.[1] ?? said

/** Few different characters, or one run along the alphabet, the figures or a row of the keyboard. */
function isPattern(said: string): boolean {
  if (new Set(said).size < 5) return true
  const whole = once(said)
  return ROWS.some((row) => row.includes(whole) || [...row].reverse().join('').includes(whole))
}

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '0123456789012345678901234567890', 'qwertyuiopasdfghjklzxcvbnm']

/** Whether hardly anything is left once the owner's own words, and ours, are taken out. */
function isOwn(said: string, { email = '', names = [], organisation = '' }: Owner): boolean {
  const words = [...email.split(/[@.]/), email, ...names, organisation, ...OURS]
    .flatMap((text) => [text, ...text.split(/[^\p{L}\d]+/u)])
    .map((word) => word.toLowerCase().replace(/\s+/g, ''))
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length)
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), said.replace(/\s+/g, ''))
  return left !== said.replace(/\s+/g, '') && left.replace(/[^\p{L}]/gu, '').length < 4
}

const OURS = [
  'trellis',
  'socialprescribing',
  'social',
  'prescribing',
  'prescriber',
  'linkworker',
  'link',
  'worker',
  'nhs',
]
