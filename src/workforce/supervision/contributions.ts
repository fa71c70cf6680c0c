import { framework } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import { plusDays, plusMonths, startOfMonth } from '../../lib/plain-date.ts'
import type { CalendarSource, EvidenceSource, TimeSource } from '../../platform/context.ts'
import { type Member, membersOf } from '../placements/index.ts'
import { dutyHolder } from '../placements/placements.rules.ts'
import { evidenceOf, monthsIn } from './evidence.rules.ts'
import { monthStanding } from './month-standing.rules.ts'
import { gapsBetween, heldBetween, movedFrom } from './period.store.ts'
import { plannedBetween } from './planned-sessions.store.ts'
import { eventAsked } from './session-dates.rules.ts'
import { calendarEventOf } from './session-event.rules.ts'
import { paths } from './supervision.paths.ts'

/** The colleague's own sessions, as the worker or as the supervisor, for their own calendar. */
export const supervisionCalendar: CalendarSource = {
  name: 'supervision.sessions',
  load: async (context, colleagueId, between) =>
    (await plannedBetween(context, colleagueId, between)).map(calendarEventOf),
}

/** Sessions before a period from which a day in it is counted, and after it while a month's grace runs. */
const MONTHS_BEFORE = 3
const DAYS_AFTER = 62

/** What the contract asks for, month by month: held, or a gap with its code, or paused (S32). */
export const supervisionEvidence: EvidenceSource = {
  name: 'supervision.months',
  title: 'Supervision, month by month',
  order: 20,
  load: async (context, { posts, from, until }) => {
    const { today } = context.moment
    const ids = posts.map(({ id }) => id)
    const days = { from: plusMonths(startOfMonth(from), -MONTHS_BEFORE), until: plusDays(until, DAYS_AFTER) }
    const held = await heldBetween(context, ids, days)
    const gaps = await gapsBetween(context, ids, days)
    const moved = await movedFrom(
      context,
      held.map(({ id }) => id),
    )
    const found = await findPosts(context, ids)
    const members = await membersOf(context, [...found.values()])
    const months = monthsIn({ from, until: until < today ? until : today })
    return members.flatMap((member) =>
      contractRules(member).flatMap((rule) => {
        const kind = eventAsked(rule)?.event ?? ''
        const isOf = (each: { postId: string; kinds: string[] }) =>
          each.postId === member.post.id && each.kinds.includes(kind)
        const mine = held.filter(isOf)
        const facts = mine.map(({ heldOn, minutes }) => ({ kind, heldOn, minutes }))
        return months.flatMap(
          (month) =>
            evidenceOf({
              postId: member.post.id,
              whom: member.post.name,
              clause: rule.id,
              heldBy: dutyHolder(rule, member.post, member.facts, member.standard),
              kind: member.standard.supervision.types.find(({ id }) => id === kind)?.label ?? kind,
              standing: monthStanding(rule, member.post, facts, month, today),
              held: mine,
              gaps: gaps.filter(isOf),
              moved,
            }) ?? [],
        )
      }),
    )
  },
}

const contractRules = ({ standard }: Member): SupervisionRule[] =>
  standard.supervision.rules.filter(
    (rule) =>
      rule.severity === 'contractual' &&
      rule.inForce &&
      rule.scope === 'per-link-worker' &&
      eventAsked(rule) !== undefined,
  )

/** The hours of one's own that went into supervision, and those with peers. */
export const supervisionTime: TimeSource = {
  name: 'supervision.sessions',
  load: async (context, postId, days) =>
    (await heldBetween(context, [postId], days)).map(({ id, kinds, heldOn, minutes }) => ({
      kind: kinds.includes('peer-support') ? 'peers' : 'supervision',
      on: heldOn,
      minutes,
      says: kinds.map(nameOf).join(' and '),
      href: paths.session({ sessionId: id }),
    })),
}

const nameOf = (kind: string) =>
  framework().supervision.supervisionTypes.find(({ id }) => id === kind)?.label ?? 'Supervision'
