import { isDay, shortDate } from '../../lib/plain-date.ts'
import type { Wording } from '../../platform/module.ts'
import { KIND_LABELS } from './appointment-words.rules.ts'
import { APPOINTMENT_KINDS } from './placement-facts.rules.ts'

const kindIn = ({ kind }: Record<string, unknown>): string => {
  const known = APPOINTMENT_KINDS.find((each) => each === kind)
  return known ? KIND_LABELS[known] : 'Somebody'
}
const dayIn = (value: unknown): string => (typeof value === 'string' && isDay(value) ? shortDate(value) : 'a day')

/** How the history of a post words what happened here. */
export const wording: Record<string, Wording> = {
  'placements.appointed': (detail) =>
    `${kindIn(detail)}${detail.deputy === true ? ' (deputy)' : ''} appointed from ${dayIn(detail.from)}`,
  'placements.appointed-for-several': () => 'One person appointed for several link workers',
  'placements.appointment-ended': (detail) => `${kindIn(detail)} stood down before ${dayIn(detail.until)}`,
  'placements.access-asked': (detail) => `Record access asked for: ${detail.items} kinds`,
  'placements.access-granted': (detail) => `Record access live: ${detail.items} kinds`,
  'placements.access-changed': (detail) => `One kind of record access is ${stateIn(detail)}`,
  'placements.access-closed': (detail) => `No longer comes here: record access closed, ${detail.items} kinds`,
  'placements.access-still-open': () => 'Record access was not closed yet after all',
  'placements.practice-saved': () => 'Whom to ring about records was written down',
  'placements.agreement-saved': (detail) => `Agreement with a provider: ${detail.stated} points stated`,
}

const stateIn = ({ state }: Record<string, unknown>) => (state === 'requested' ? 'asked for' : String(state))
