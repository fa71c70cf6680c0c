import { isDay, shortDate } from '../../lib/plain-date.ts'
import type { Wording } from '../../platform/module.ts'
import { CALLED_OFF, calledOffWords, kindWords, MEETING_KINDS } from './meeting.rules.ts'

const kindIn = ({ kind }: Record<string, unknown>): string => {
  const known = MEETING_KINDS.find((each) => each === kind)
  return known ? kindWords[known] : 'A meeting'
}
const dayIn = (value: unknown): string => (typeof value === 'string' && isDay(value) ? shortDate(value) : 'a day')
const DECIDED: Record<string, string> = {
  action: 'an action was agreed',
  'next-step': 'a next step was agreed',
  lead: 'it was agreed who leads',
  note: 'it was talked over',
}

/** How the history of a meeting and the timeline of a case word what happened here. Never what was said. */
export const wording: Record<string, Wording> = {
  'mdt.meeting-planned': (detail) =>
    detail.count === 1 ? `${kindIn(detail)} planned` : `${kindIn(detail)} planned, ${detail.count} of them`,
  'mdt.meeting-changed': ({ meetings }) =>
    meetings === 1 ? 'Moved or changed' : `Moved or changed, with ${Number(meetings) - 1} later`,
  'mdt.meeting-called-off': ({ because }) => {
    const known = CALLED_OFF.find((each) => each === because)
    return known ? `Called off: ${calledOffWords[known].toLowerCase()}` : 'Called off'
  },
  'mdt.meeting-planned-again': () => 'Held after all',
  'mdt.attendee-invited': ({ whom }) =>
    whom === 'guest' ? 'Somebody from outside was asked' : 'A colleague was asked',
  'mdt.attendee-removed': () => 'Somebody is no longer asked',
  'mdt.case-brought': () => 'The case was put on a meeting of the team',
  'mdt.case-words-changed': () => 'What is asked of the meeting was changed',
  'mdt.case-taken-off': () => 'The case was taken off the meeting',
  'mdt.case-discussed': ({ on, actions, dueOn }) => {
    const owed = Number(actions) || 0
    const first = owed ? `, the first by ${dayIn(dueOn)}` : ''
    return `Discussed at the MDT on ${dayIn(on)}${owed ? `: ${owed === 1 ? '1 action' : `${owed} actions`}${first}` : ''}`
  },
  'mdt.decided': ({ on, kind, dueOn }) =>
    `At the MDT on ${dayIn(on)} ${DECIDED[String(kind)] ?? 'something was decided'}${dueOn ? `, by ${dayIn(dueOn)}` : ''}`,
  'mdt.meeting-held': ({ present, cases }) =>
    `Held: ${present} there, ${cases} ${cases === 1 ? 'case' : 'cases'} talked over`,
  'mdt.gap-noted': () => 'Something lacking was noted',
  'mdt.gap-met': () => 'Something lacking is there now',
  'mdt.named-sheet-made': ({ destroyBy, cases }) =>
    `A sheet with names was printed, ${cases === 1 ? '1 case' : `${cases} cases`}, to be destroyed by ${dayIn(destroyBy)}`,
  'mdt.named-sheet-destroyed': ({ late }) =>
    late ? 'The sheet with names was destroyed, late' : 'The sheet with names was destroyed',
  'mdt.meetings-shared': () => 'Two meetings are held as one',
  'mdt.share-undone': () => 'The two meetings are held apart again',
}
