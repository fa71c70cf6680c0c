import { showTime } from '../../lib/moment.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayFigure, TodayLine, TodaySource } from '../../platform/today.ts'
import { isPast } from '../../platform/watch.ts'
import { paths } from './mdt.paths.ts'
import { AT_PRACTICE, MEMBERS, OVER } from './mdt.policy.ts'
import { kindWords, type MeetingSubject, sitesInWords } from './meeting.rules.ts'
import { ownMeetings } from './meeting-lists.store.ts'
import { sheetsOwed } from './sheets.store.ts'
import { type PlaceMeetings, placesKept, sharesAt } from './view-practices.ts'

const RANK = { owed: 20, today: 30, soon: 40, good: 50 } as const
/** A meeting of the week shows; who was there is asked for so many days after. */
const DAYS_AHEAD = 6
const DAYS_AFTER = 14

/** For everybody who is asked to meetings: this week's, those to be written up, and paper with names that is to be destroyed. */
export const ownMeetingsToday: TodaySource = {
  name: 'mdt',
  kept: true,
  roles: MEMBERS,
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const { today } = moment
    const own = await ownMeetings(context, actor.id, plusDays(today, -DAYS_AFTER), plusDays(today, DAYS_AHEAD))
    const sheets = await sheetsOwed(context, actor.id)
    return {
      lines: [
        ...own.flatMap((one) => lineOf(one, actor.id, today, isPast(context, one.startsAt))),
        ...sheets.map(({ id, destroyBy, meetingId }) => destroyLine({ id, destroyBy, meetingId }, today)),
      ],
    }
  },
}

function lineOf(meeting: MeetingSubject, readerId: string, today: string, begun: boolean): TodayLine[] {
  const { id, on, startsAt, kind, sites, chair } = meeting
  const over = begun && on <= today
  if (over && chair.id !== readerId) return []
  const what = `${kindWords[kind]}, ${sitesInWords(sites)}`
  const href = over ? paths.record({ meetingId: id }) : paths.meeting({ meetingId: id })
  return [
    {
      key: `mdt:${id}`,
      rank: on <= today ? RANK.today : RANK.soon,
      what: over ? `Say who was at: ${what}` : what,
      whom: chair.id === readerId ? 'You chair it' : 'You are asked',
      why: `${shortDate(on)} at ${showTime(startsAt)}`,
      due: on,
      state: 'due',
      clause: kind,
      action: { kind: 'link', label: over ? 'Say who was there' : 'Prepare', href },
    },
  ]
}

function destroyLine(
  { id, destroyBy }: { id: string; destroyBy: string; meetingId: string },
  today: string,
): TodayLine {
  const late = destroyBy < today
  return {
    key: `mdt:sheet:${id}`,
    rank: late ? RANK.owed : destroyBy === today ? RANK.today : RANK.soon,
    what: 'Destroy the sheet with names',
    whom: 'You printed it as chair',
    why: late ? `It was to be destroyed by ${shortDate(destroyBy)}` : `Destroy by ${shortDate(destroyBy)}`,
    due: destroyBy,
    state: late ? 'owed' : 'due',
    clause: 'share.platform',
    action: { kind: 'post', label: 'It is destroyed', href: paths.destroyed({ sheetId: id }), fields: {} },
  }
}

/** For those who hold the duty: meetings that are owed, and two that could be one. */
export const placesToday: TodaySource = {
  name: 'mdt-places',
  roles: [...OVER, ...AT_PRACTICE],
  load: async (context) => {
    const scope = Scope.of(context.actor, ...OVER, ...AT_PRACTICE)
    if (!scope) return {}
    const places = await placesKept(context, scope.organisationId)
    const lines = owedLines(places, scope)
    if (!OVER.includes(scope.role)) return { lines }
    return { lines: [...lines, ...(await shareLines(context, scope))], figures: figuresOf(places) }
  },
}

/** One line a place at a practice; above it, the PCN's own by name and the practices' together. */
function owedLines(places: readonly PlaceMeetings[], scope: Scope): TodayLine[] {
  const owed = places.flatMap(({ reasons }) => reasons.filter(({ met }) => met === 'owed'))
  const own = owed.filter(({ at }) => at?.id === scope.organisationId)
  const others = owed.filter(({ at }) => at?.id !== scope.organisationId)
  const lines = own.map(
    (reason): TodayLine => ({
      key: `mdt:owed:${reason.clause}:${reason.at?.id}`,
      rank: RANK.owed,
      what: reason.says,
      whom: reason.at?.name ?? '',
      why: 'Yours to plan',
      due: reason.on,
      state: 'owed',
      clause: reason.clause,
      action: { kind: 'link', label: 'Plan one', href: reason.mend?.href ?? paths.plan() },
    }),
  )
  const [first] = others
  if (!first) return lines
  const names = [...new Set(others.map(({ at }) => at?.name))]
  return [
    ...lines,
    {
      key: 'mdt:owed:practices',
      rank: RANK.owed,
      what:
        names.length === 1
          ? 'A practice owes its link workers a meeting'
          : `${names.length} practices owe their link workers a meeting`,
      whom: names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : ''),
      why: 'Each practice holds its own; a manager can plan one for it',
      state: 'owed',
      clause: first.clause,
      action: { kind: 'link', label: 'See which', href: paths.practices() },
    },
  ]
}

function figuresOf(places: readonly PlaceMeetings[]): TodayFigure[] {
  if (places.length === 0) return []
  const kept = places.filter(({ reasons }) => reasons.every(({ met }) => met !== 'owed')).length
  return [
    {
      label: 'Places that owe no meeting',
      value: `${kept} of ${places.length}`,
      says: 'Practices with a link worker, and the PCN, by the cadence in force there',
      href: paths.practices(),
    },
  ]
}

async function shareLines(context: Context, scope: Scope): Promise<TodayLine[]> {
  const [share, ...more] = await sharesAt(context, scope.organisationId)
  if (!share) return []
  return [
    {
      key: 'mdt:share',
      rank: RANK.good,
      what: more.length ? `${more.length + 1} pairs of meetings could be one` : 'Two meetings could be one',
      whom: share.names.join(', '),
      why: `${sitesInWords(share.first.sites)} and ${sitesInWords(share.second.sites)}, within a fortnight`,
      state: 'waiting',
      action: { kind: 'link', label: 'See them', href: paths.practices() },
    },
  ]
}
