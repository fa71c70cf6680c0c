import type { MeetingStandard } from '../../framework/standard/meetings.ts'

/** The meetings of `mdt.yaml`. */
export const MEETING_KINDS = [
  'meet.shared-caseload',
  'meet.practice-mdt',
  'meet.practice-checkin',
  'meet.community',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** What a list calls each; the full title stands in the content. */
export const kindWords: Record<MeetingKind, string> = {
  'meet.shared-caseload': 'Shared caseload meeting',
  'meet.practice-mdt': 'MDT',
  'meet.practice-checkin': 'Practice check-in',
  'meet.community': 'Community partners forum',
}

/** Only where the whole room is a care team are cases talked over; never at a forum with partners from outside. */
export const takesCases = (kind: MeetingKind): boolean =>
  kind === 'meet.shared-caseload' || kind === 'meet.practice-mdt'

/** In what capacity somebody is asked (mdt.yaml attendees, and those who keep a practice and a network running). */
export const ATTENDS_AS = [
  'splw',
  'hwbc',
  'cc',
  'gp',
  'nurse',
  'gp-supervisor',
  'practice-contact',
  'manager',
  'pharmacist',
  'district-nurse',
  'mental-health-practitioner',
  'social-care',
  'vcse-partner',
  'other',
] as const
export type AttendsAs = (typeof ATTENDS_AS)[number]

export const attendsWords: Record<AttendsAs, string> = {
  splw: 'Link worker',
  hwbc: 'Health and wellbeing coach',
  cc: 'Care co-ordinator',
  gp: 'GP',
  nurse: 'Nurse',
  'gp-supervisor': 'GP supervisor',
  'practice-contact': 'Practice contact',
  manager: 'Manager',
  pharmacist: 'Pharmacist',
  'district-nurse': 'District nurse',
  'mental-health-practitioner': 'Mental health practitioner',
  'social-care': 'Social care',
  'vcse-partner': 'Community partner',
  other: 'Another colleague',
}

export const ATTENDANCES = ['present', 'apologies', 'not-there'] as const
export type Attendance = (typeof ATTENDANCES)[number]
export const attendanceWords: Record<Attendance, string> = {
  present: 'Present',
  apologies: 'Apologies',
  'not-there': 'Not there',
}

/** Why a meeting was called off: never why somebody was away (safety H9). */
export const CALLED_OFF = ['too-few', 'practice-busy', 'holiday', 'not-needed', 'other'] as const
export type CalledOff = (typeof CALLED_OFF)[number]
export const calledOffWords: Record<CalledOff | 'shared', string> = {
  'too-few': 'Too few could come',
  'practice-busy': 'The practice had no time',
  holiday: 'A public holiday',
  'not-needed': 'Nothing to talk over',
  other: 'Another reason',
  shared: 'Shared with another meeting',
}

export type Named = { id: string; name: string }
type Site = Named & { kind: string; joined: boolean }

/** Somebody asked to come: a colleague, or a guest with no account. */
export type Attendee = {
  id: string
  name: string
  colleagueId?: string | undefined
  postId?: string | undefined
  organisation?: string | undefined
  attendsAs: AttendsAs
  attendance?: Attendance | undefined
}

export type Meeting = {
  id: string
  seriesId: string
  kind: MeetingKind
  startsAt: Date
  on: string
  minutes: number
  heldMinutes?: number | undefined
  place: string
  chair: Named
  state: 'planned' | 'held' | 'called-off'
  calledOffBecause?: CalledOff | 'shared' | undefined
  joinedInto?: string | undefined
  movedFrom?: Date | undefined
  madeById: string
  sites: Site[]
  version: number
}

/** A meeting with what decides who may do what: who is asked, and whether this seat stands over a site, or the asker serves one. */
export type MeetingSubject = Meeting & { attendees: Attendee[]; reached: boolean; serves: boolean }

/** `943 476 5919`, as it is printed on letters. */
export const spacedNhs = (nhsNumber: string): string => nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')

/** "Riverside Surgery", "Riverside Surgery and High Street Practice". */
export function sitesInWords(sites: readonly { name: string }[]): string {
  const names = sites.map(({ name }) => name)
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

/** "MDT at Riverside Surgery". */
export const titleOf = ({ kind, sites }: Pick<Meeting, 'kind' | 'sites'>): string =>
  `${kindWords[kind]}, ${sitesInWords(sites)}`

export const standardOf = (meetings: readonly MeetingStandard[], kind: MeetingKind): MeetingStandard | undefined =>
  meetings.find(({ id }) => id === kind)

/** The longest gap in whole weeks that keeps within a cadence: 31 days is every four weeks. */
export const weeksApart = (everyDays: number): number => Math.max(1, Math.floor(everyDays / 7))

/** Whether somebody from outside, who has no account and sees no case, is asked to come. */
export const guestsOf = ({ attendees }: Pick<MeetingSubject, 'attendees'>): Attendee[] =>
  attendees.filter(({ colleagueId }) => colleagueId === undefined)
