import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import type { MeetingSubject } from './meeting.rules.ts'

export const TEAM: readonly Role[] = WORKERS
export const AT_PRACTICE: readonly Role[] = ['practice-contact', 'practice-manager']
export const OVER: readonly Role[] = ['line-manager', 'pcn-manager', 'clinical-director']
/** Those who sit round a table of the team. Leaders above see figures, never meetings. */
export const MEMBERS: readonly Role[] = [
  ...TEAM,
  ...AT_PRACTICE,
  ...OVER,
  'provider-manager',
  'gp-supervisor',
  'clinical-supervisor',
  'safeguarding-lead',
]

type Meeting = Pick<MeetingSubject, 'attendees' | 'chair' | 'madeById' | 'reached' | 'serves'>

export const isAsked = (actor: Actor, { attendees, chair }: Pick<Meeting, 'attendees' | 'chair'>): boolean =>
  actor.kind === 'colleague' && (chair.id === actor.id || attendees.some(({ colleagueId }) => colleagueId === actor.id))

export const maySeeMeeting = (actor: Actor, meeting: Meeting): true | string =>
  isAsked(actor, meeting) ||
  ((meeting.reached || meeting.serves) && sitsAs(actor, ...MEMBERS)) ||
  'Only those who are asked to this meeting, and those who work where it is held, can see it'

/**
 * When, where and who: its chair, whoever planned it, the workers and the practice it is for, and their managers. Who chairs it, only
 * those who may see the meeting are told.
 */
export function mayArrange(actor: Actor, meeting: Meeting): true | string {
  const sees = maySeeMeeting(actor, meeting)
  if (actor.kind === 'colleague' && meeting.madeById === actor.id) return true
  if (sees !== true) return sees
  return (
    (actor.kind === 'colleague' && meeting.chair.id === actor.id) ||
    (meeting.reached && sitsAs(actor, ...AT_PRACTICE, ...OVER)) ||
    ((meeting.reached || meeting.serves) && sitsAs(actor, ...TEAM)) ||
    `Only ${meeting.chair.name}, who chairs it, or somebody who works where it is held can change this meeting`
  )
}

/** What is asked about a case, and what was decided: for those in the room. */
export const mayTakePart = (actor: Actor, meeting: Meeting): true | string =>
  isAsked(actor, meeting) || 'Only those who are asked to this meeting can do this'

export function mayPrintNames(actor: Actor, meeting: Meeting): true | string {
  const sees = maySeeMeeting(actor, meeting)
  if (sees !== true) return sees
  return (
    (actor.kind === 'colleague' && actor.id === meeting.chair.id) ||
    `Only ${meeting.chair.name}, who chairs it, can print names`
  )
}

export type Place = { reached: boolean; serves: boolean }

export const mayPlanAt = (actor: Actor, { reached, serves }: Place): true | string =>
  (reached && sitsAs(actor, ...AT_PRACTICE, ...OVER, 'gp-supervisor', 'clinical-supervisor')) ||
  ((reached || serves) && sitsAs(actor, ...TEAM)) ||
  'Only somebody who works there can plan a meeting there'

/** How well meetings are kept at a place: for those who hold the duty, and those who are owed it. */
export const maySeePlace = (actor: Actor, { reached, serves }: Place): true | string =>
  ((reached || serves) && sitsAs(actor, ...MEMBERS)) || 'Only somebody who works there can see this'

/** Two meetings of different practices become one: those who answer for all of them. */
export const mayShare = (actor: Actor, meetings: readonly Meeting[]): true | string =>
  meetings.every(
    (meeting) =>
      (meeting.reached && sitsAs(actor, ...OVER)) || (actor.kind === 'colleague' && meeting.chair.id === actor.id),
  ) || 'Only a manager of the PCN, or whoever chairs both, can share two meetings'
