import { type Absence, absenceOn } from '../../base/posts/post.rules.ts'
import { isBankHoliday } from '../../lib/bank-holidays.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { showTime } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'

/** A day that does not fit a plan, and why: said, and then left to whoever plans. */
export type Clash = { on: string; says: string }

/** Something else that one of the two has in the diary. */
type Busy = { colleagueId: string; startsAt: Date; endsAt: Date }
/** That a supervisor is away, never why; `until` is the first day back. */
type SupervisorAway = { from: string; until?: string | undefined }

type Diary = {
  worker: { colleagueId: string; givenName: string; absences: readonly Absence[] }
  supervisor: { id: string; name: string; away: readonly SupervisorAway[] }
  busy: readonly Busy[]
}
type Time = { on: string; startsAt: Date; minutes: number }

/** What stands against these times: bank holidays, leave, and another session of either of the two. */
export const clashesOf = (times: readonly Time[], diary: Diary): Clash[] =>
  times.flatMap((time) => reasonsAgainst(time, diary).map((says) => ({ on: time.on, says })))

function reasonsAgainst({ on, startsAt, minutes }: Time, { worker, supervisor, busy }: Diary): string[] {
  const ends = new Date(startsAt.getTime() + minutes * 60_000)
  const nameOf = (id: string) => (id === supervisor.id ? supervisor.name : worker.givenName)
  const away = supervisor.away.some((each) => holdsOn(each, on))
  return [
    ...(isBankHoliday(on) ? ['is a bank holiday'] : []),
    ...(absenceOn({ absences: [...worker.absences] }, on) ? [`${worker.givenName} is away`] : []),
    ...(away ? [`${supervisor.name} is away`] : []),
    ...busy
      .filter((other) => other.startsAt < ends && other.endsAt > startsAt)
      .map((other) => `${nameOf(other.colleagueId)} has another session at ${showTime(other.startsAt)}`),
  ]
}

const MOST_NAMED = 5

/** `25 Dec 2026: is a bank holiday. 22 Jan 2027: Amina is away`, and how many more. */
export function clashesInWords(clashes: readonly Clash[]): string {
  const named = clashes.slice(0, MOST_NAMED).map(({ on, says }) => `${shortDate(on)}: ${says}`)
  const more = clashes.length - named.length
  return `${named.join('. ')}${more > 0 ? `. And ${more} more` : ''}. Choose another time, or say below what to do`
}
