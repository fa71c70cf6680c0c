import { showMoment } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import { other, yetToSign } from './record.rules.ts'
import type { SessionView } from './view-session.ts'

/** What the page says first: when it is, or what its record still needs. */
export function headlineOf({ session, prepared }: SessionView): string {
  const { heldOn, startsAt, state } = session
  if (prepared?.record) {
    const { signing, pair, party } = prepared
    const missing = yetToSign(signing)
    if (missing.length === 0) return 'Both have signed'
    if (missing.length === 2) return 'Both have still to sign'
    return missing[0] === party ? 'You have still to sign' : `${pair[other(party)].name} has still to sign`
  }
  if (heldOn) return `Held on ${showDate(heldOn)}`
  const when = startsAt ? showMoment(startsAt) : 'a day not set'
  if (state === 'missed') return `Not held: it was planned for ${when}`
  return state === 'called-off' ? `Called off: it was planned for ${when}` : `Planned for ${when}`
}
