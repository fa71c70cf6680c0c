import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { endOfMonth, monthOf } from '../../lib/plain-date.ts'
import type { Appointment, PlacementFacts } from '../placements/placements.rules.ts'
import { type SessionFact, sessionReasons } from '../supervision/supervision.rules.ts'
import { usualMinutes } from '../supervision/usual-minutes.rules.ts'

export type Member = { post: Post; facts: PlacementFacts; standard: Standard; held: readonly SessionFact[] }
/** A session of this month, held or planned. */
export type InMonth = { postId: string; supervisorId: string; kinds: readonly string[]; minutes: number }

/** What this month asks of one supervisor: what stands in the diary, and what falls due with nothing planned for it. */
export type Asked = { id: string; name: string; inDiary: number; owed: number; sessions: number }

const GIVES = { 'gp-supervisor': 'gp-supervision', 'clinical-supervisor': 'clinical-supervision' } as const
type Kind = keyof typeof GIVES
const isKind = (kind: string): kind is Kind => kind in GIVES

/** For everybody who supervises any of these workers today. */
export function minutesAsked(members: readonly Member[], diary: readonly InMonth[], today: string): Asked[] {
  const asked = new Map<string, Asked>()
  const of = ({ colleagueId: id, name }: Appointment) => {
    const one = asked.get(id) ?? { id, name, inDiary: 0, owed: 0, sessions: 0 }
    asked.set(id, one)
    return one
  }
  for (const member of members)
    for (const appointment of member.facts.appointments) {
      if (!isKind(appointment.kind) || !holdsOn(appointment, today)) continue
      const one = of(appointment)
      const kind = GIVES[appointment.kind]
      if (hasOne(diary, member, kind) || !fallsDue(member, kind, today)) continue
      one.owed += usualMinutes([kind], member.standard)
      one.sessions += 1
    }
  const posts = new Set(members.map(({ post }) => post.id))
  for (const { postId, supervisorId, minutes } of diary) {
    const one = posts.has(postId) ? asked.get(supervisorId) : undefined
    if (one) Object.assign(one, { inDiary: one.inDiary + minutes, sessions: one.sessions + 1 })
  }
  return [...asked.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}

export const total = ({ inDiary, owed }: Pick<Asked, 'inDiary' | 'owed'>): number => inDiary + owed

const hasOne = (diary: readonly InMonth[], { post }: Member, kind: string) =>
  diary.some(({ postId, kinds }) => postId === post.id && kinds.includes(kind))

function fallsDue({ post, facts, standard, held }: Member, kind: string, today: string): boolean {
  const rules = standard.supervision.rules.filter(
    ({ check }) => check.kind === 'recurring-event' && check.event === kind,
  )
  const last = endOfMonth(today)
  return sessionReasons(post, [...held], facts, standard, today).some(
    ({ clause, met, on }) =>
      rules.some(({ id }) => id === clause) &&
      met !== 'paused' &&
      met !== 'not-applicable' &&
      (met === 'owed' || (on !== undefined && on <= last)),
  )
}

export const daysOfMonth = (today: string) => ({ from: `${monthOf(today)}-01`, until: endOfMonth(today) })

/** Minutes as a diary has them: `1 hour 45 minutes`. */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    (rest > 0 || hours === 0) && `${rest} minutes`,
  ]
  return parts.filter(Boolean).join(' ')
}
