import { isDay, shortDate } from '../../lib/plain-date.ts'
import type { Wording } from '../../platform/module.ts'
import { GAP_REASONS } from './found-session.rules.ts'
import { GAP_WORDS, whenPlanned } from './planned-session.rules.ts'

type Detail = Record<string, unknown>

/** How the history of a post words what became of its sessions. */
export const wording: Readonly<Record<string, Wording>> = {
  'supervision.session-planned': ({ startsAt, sessions }: Detail) =>
    typeof sessions === 'number' && sessions > 1
      ? `${sessions} supervision sessions planned${at(startsAt, ', the first for ')}`
      : `Supervision session planned${at(startsAt, ' for ')}`,
  'supervision.session-moved': ({ from, to }: Detail) =>
    `Supervision session moved${at(from, ' from ')}${at(to, ' to ')}`,
  'supervision.session-called-off': ({ gapReason }: Detail) => `Supervision session called off${because(gapReason)}`,
  'supervision.session-missed': ({ gapReason }: Detail) => `Supervision session missed${because(gapReason)}`,
  'supervision.session-recorded': (detail: Detail) => `Supervision session recorded${held(detail)}`,
  'supervision.session-held-undone': () => 'It was not held after all: the session is planned again',
  'supervision.session-corrected': (detail: Detail) => `Supervision session put right${held(detail)}`,
}

const held = ({ heldOn, minutes }: Detail) =>
  `${typeof heldOn === 'string' && isDay(heldOn) ? `: ${shortDate(heldOn)}` : ''}, ${minutes} minutes`

function at(instant: unknown, before: string): string {
  const time = new Date(typeof instant === 'string' ? instant : Number.NaN)
  return Number.isNaN(time.getTime()) ? '' : `${before}${whenPlanned(time)}`
}

function because(code: unknown): string {
  const reason = GAP_REASONS.find((each) => each === code)
  return reason ? `: ${GAP_WORDS[reason].toLowerCase()}` : ''
}
