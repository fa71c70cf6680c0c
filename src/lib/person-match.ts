import { isSameGiven } from './given-names.ts'
import { birthDates, dialled, type PersonDetails } from './match-keys.ts'
import { readNhsNumber, showNhsNumber } from './nhs-number.ts'
import { isOneSlip } from './one-slip.ts'
import { readPhone } from './phone.ts'
import { isDay, showDate } from './plain-date.ts'
import { plainName, surnameParts } from './plain-name.ts'
import { readPostcode } from './postcode.ts'
import { soundsOf } from './surname-sound.ts'

/**
 * How far two records may be joined by the human who reads the words: on the NHS number, or on name, birth date and one
 * more (safety rule H6). `possible` is worth a look; nothing is ever joined by this alone.
 */
type Strength = 'nhs-number' | 'name-birth-and-one-more' | 'possible' | 'none'

/** The words hold personal details: they are for the person deciding, and are never kept in an event. */
export type Comparison = { agrees: string[]; differs: string[]; strength: Strength }

type Fact = { how: 'same' | 'near' | 'differs' | 'unknown'; says: string }
type Facts = { nhsNumber: Fact; first: Fact; last: Fact; birth: Fact; phone: Fact; postcode: Fact }

const UNKNOWN: Fact = { how: 'unknown', says: '' }

/**
 * What agrees and what differs between two records. What one of them does not say neither agrees nor differs. Where somebody
 * lives or is reached, and their NHS number, is never told because it differs: who invents a referral would learn it (safety H2).
 */
export function compare(one: PersonDetails, other: PersonDetails): Comparison {
  const facts: Facts = {
    nhsNumber: nhsNumbers(readNhsNumber(one.nhsNumber ?? ''), readNhsNumber(other.nhsNumber ?? '')),
    ...names(one, other),
    birth: births(one.birthDate, other.birthDate),
    phone: phones(one.phones ?? [], other.phones ?? []),
    postcode: postcodes(readPostcode(one.postcode ?? ''), readPostcode(other.postcode ?? '')),
  }
  const all = Object.values(facts)
  return {
    agrees: all.filter(agrees).map(({ says }) => says),
    differs: all.filter(({ how }) => how === 'differs').map(({ says }) => says),
    strength: strengthOf(facts),
  }
}

const agrees = ({ how }: Fact) => how === 'same' || how === 'near'

function strengthOf({ nhsNumber, first, last, birth, phone, postcode }: Facts): Strength {
  if (nhsNumber.how === 'same') return 'nhs-number'

  const named = agrees(first) && agrees(last)
  if (nhsNumber.how === 'differs') return named && agrees(birth) ? 'possible' : 'none'
  if (named && birth.how === 'same' && (agrees(phone) || agrees(postcode))) return 'name-birth-and-one-more'
  // Two of one household share a surname, a phone and a door.
  if (birth.how === 'differs' && !named) return 'none'

  const reaches = [birth, phone, postcode].filter(agrees).length
  return reaches >= 2 || (reaches === 1 && (agrees(first) || agrees(last))) ? 'possible' : 'none'
}

function nhsNumbers(one: string | undefined, other: string | undefined): Fact {
  if (!one || !other) return UNKNOWN
  if (one === other) return { how: 'same', says: `NHS number: ${showNhsNumber(one)}` }
  return { how: 'differs', says: 'NHS number' }
}

function names(one: PersonDetails, other: PersonDetails): { first: Fact; last: Fact } {
  const first = firstNames(one.firstName, other.firstName)
  const last = lastNames(one.lastName, other.lastName)
  if (agrees(first) || agrees(last)) return { first, last }

  const exchanged = [firstNames(one.firstName, other.lastName), firstNames(one.lastName, other.firstName)]
  if (!exchanged.every(({ how }) => how === 'same')) return { first, last }
  const says = `${pair(one.firstName, other.lastName)}, with first and last name exchanged`
  return { first: { how: 'near', says: `First name: ${says}` }, last: { how: 'near', says: `Last name: ${says}` } }
}

function firstNames(one: string | undefined, other: string | undefined): Fact {
  const [mine = '', theirs = ''] = [one, other].map((name) => plainName(name ?? '').split(' ')[0])
  if (!mine || !theirs) return UNKNOWN
  if (mine === theirs) return { how: 'same', says: `First name: ${pair(one, other)}` }
  if (isSameGiven(mine, theirs)) return { how: 'near', says: `First name: ${pair(one, other)}, forms of one name` }
  if ((mine.length === 1 || theirs.length === 1) && mine[0] === theirs[0])
    return { how: 'near', says: `First name: ${pair(one, other)}, an initial` }
  const isSlip = Math.min(mine.length, theirs.length) >= 4 && isOneSlip(mine, theirs)
  if (isSlip || shareSound([mine], [theirs]))
    return { how: 'near', says: `First name: ${pair(one, other)}, much alike` }
  return { how: 'differs', says: `First name: ${pair(one, other)}` }
}

function lastNames(one: string | undefined, other: string | undefined): Fact {
  const [mine, theirs] = [surnameParts(one ?? ''), surnameParts(other ?? '')]
  if (mine.length === 0 || theirs.length === 0) return UNKNOWN
  if (mine[0] === theirs[0]) return { how: 'same', says: `Last name: ${pair(one, other)}` }
  if (mine.some((part) => theirs.includes(part)))
    return { how: 'near', says: `Last name: ${pair(one, other)}, which share a part` }
  if (shareSound(mine, theirs)) return { how: 'near', says: `Last name: ${pair(one, other)}, which sound alike` }
  return { how: 'differs', says: `Last name: ${pair(one, other)}` }
}

function births(one: string | undefined, other: string | undefined): Fact {
  if (!one || !other || !isDay(one) || !isDay(other)) return UNKNOWN
  if (one === other) return { how: 'same', says: `Date of birth: ${showDate(one)}` }
  const both = `Date of birth: ${showDate(one)} and ${showDate(other)}`
  if (birthDates(one).includes(other)) return { how: 'near', says: `${both}, day and month exchanged` }
  const wrong = [...one].filter((figure, place) => figure !== other[place]).length
  return wrong === 1 ? { how: 'near', says: `${both}, one figure apart` } : { how: 'differs', says: both }
}

function phones(mine: readonly string[], theirs: readonly string[]): Fact {
  const [ones, others] = [mine.map(dialled).filter(isKnown), theirs.map(dialled).filter(isKnown)]
  if (ones.length === 0 || others.length === 0) return UNKNOWN
  const shared = ones.find((phone) => others.includes(phone))
  return shared ? { how: 'same', says: `Phone: ${phoneInWords(shared)}` } : { how: 'differs', says: 'Phone' }
}

const phoneInWords = (number: string): string => {
  const read = readPhone(number)
  return read.ok ? read.phone.shown : number
}

function postcodes(one: string | undefined, other: string | undefined): Fact {
  if (!one || !other) return UNKNOWN
  if (one === other) return { how: 'same', says: `Postcode: ${one}` }
  return { how: 'differs', says: 'Postcode' }
}

const isKnown = (text: string | undefined): text is string => text !== undefined

const shareSound = (ones: readonly string[], others: readonly string[]) => {
  const sounds = new Set(ones.flatMap(soundsOf))
  return others.flatMap(soundsOf).some((sound) => sounds.has(sound))
}

/** `Kath and Katherine`, or the one when they are written alike. */
function pair(one = '', other = ''): string {
  return one.trim() === other.trim() ? one.trim() : `${one.trim()} and ${other.trim()}`
}
