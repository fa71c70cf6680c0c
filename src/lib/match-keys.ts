import { givenGroups } from './given-names.ts'
import { readNhsNumber } from './nhs-number.ts'
import { readPhone } from './phone.ts'
import { isDay } from './plain-date.ts'
import { plainName, surnameParts } from './plain-name.ts'
import { readPostcode } from './postcode.ts'
import { soundsOf } from './surname-sound.ts'

/** What is known of somebody, as typed or as stored; everything may be missing. */
export type PersonDetails = {
  firstName?: string
  lastName?: string
  birthDate?: string
  nhsNumber?: string
  phones?: readonly string[]
  postcode?: string
}

type KeyKind =
  | 'nhs-number'
  | 'phone'
  | 'birth-sound'
  | 'birth-given'
  | 'postcode-birth'
  | 'name-postcode'
  | 'name-part-birth'

type MatchKey = { kind: KeyKind; value: string }

/**
 * What a person can be found by: normalised strings, to be hashed with a key before they are stored or looked up. Two
 * records that may be one person share at least one, so a look-up by equality finds them; `compare` then says what
 * agrees. Day and month exchanged, forms of a given name and each part of a surname have keys of their own.
 */
export function matchKeys(person: PersonDetails): MatchKey[] {
  const births = birthDates(person.birthDate)
  const postcode = readPostcode(person.postcode ?? '')
  const given = givenKeys(person.firstName)
  const sounds = surnameParts(person.lastName ?? '').flatMap(soundsOf)
  const names = sounds.flatMap((sound) => given.map((name) => `${sound}:${name}`))

  return distinct([
    ...keys('nhs-number', [readNhsNumber(person.nhsNumber ?? '')]),
    ...keys('phone', (person.phones ?? []).map(dialled)),
    ...keys('birth-sound', joined(births, [...sounds, ...soundsOf(person.firstName ?? '')])),
    ...keys('birth-given', joined(births, given)),
    ...keys('postcode-birth', joined(postcode ? [postcode] : [], births)),
    ...keys('name-postcode', joined(postcode ? [postcode] : [], names)),
    ...keys('name-part-birth', joined(partBirths(person.birthDate), names)),
  ])
}

/** A birth date, and the one that it would be with day and month exchanged. */
export function birthDates(birthDate: string | undefined): string[] {
  if (!birthDate || !isDay(birthDate)) return []
  const exchanged = `${birthDate.slice(0, 4)}-${birthDate.slice(8)}-${birthDate.slice(5, 7)}`
  return isDay(exchanged) ? [...new Set([birthDate, exchanged])] : [birthDate]
}

/** A birth date without its year, its month, its day: two of them stay right when one is a slip. */
function partBirths(birthDate: string | undefined): string[] {
  if (!birthDate || !isDay(birthDate)) return []
  const [year, month, day] = birthDate.split('-')
  return [`*-${month}-${day}`, `${year}-*-${day}`, `${year}-${month}-*`]
}

/** The lines of the table in which a given name stands, or its sound when it stands in none. */
function givenKeys(firstName = ''): string[] {
  const [first = ''] = plainName(firstName).split(' ')
  const groups = givenGroups(first)
  return groups.length > 0 ? [...groups] : soundsOf(first).map((sound) => `~${sound}`)
}

/** A phone number as it is dialled from anywhere; undefined when it cannot be read. */
export function dialled(typed: string): string | undefined {
  const phone = readPhone(typed)
  return phone.ok ? phone.phone.e164 : undefined
}

const keys = (kind: KeyKind, values: readonly (string | undefined)[]) =>
  values.flatMap((value) => (value ? [{ kind, value }] : []))

const joined = (ones: readonly string[], others: readonly string[]) =>
  ones.flatMap((one) => others.map((other) => `${one}:${other}`))

const distinct = (all: MatchKey[]) => [...new Map(all.map((key) => [`${key.kind} ${key.value}`, key])).values()]
