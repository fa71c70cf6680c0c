import { londonDay } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { type Clash, clashesOf } from './clash.rules.ts'
import { contractKinds } from './contract.rules.ts'
import { findSupervisee, type Supervisee } from './find-supervisee.ts'
import type { PlannedSession } from './planned-session.rules.ts'
import { busyOn, lockPlanned } from './planned-sessions.store.ts'
import type { Start } from './planning.rules.ts'

/** The kinds of session that a reader may plan and change: a PCN those of the contract, for somebody a provider employs (H9). */
export const kindsFor = ({ standard, everyKind }: Pick<Supervisee, 'standard' | 'everyKind'>): string[] =>
  everyKind ? standard.supervision.types.map(({ id }) => id) : contractKinds(standard)

type Asked = { supervisorId: string; minutes: number; starts: readonly Start[]; except?: string }

/** What stands against these times, in the diaries of the two and in the calendar. */
export async function findClashes(context: Context, supervisee: Supervisee, asked: Asked): Promise<Clash[]> {
  const { post, facts, supervisors } = supervisee
  const { supervisorId, minutes, starts, except } = asked
  const days = starts.map(({ on }) => on)
  return clashesOf(
    starts.map((start) => ({ ...start, minutes })),
    {
      worker: post,
      supervisor: {
        id: supervisorId,
        name: supervisors.find(({ id }) => id === supervisorId)?.name ?? 'The supervisor',
        away: (facts.away ?? []).filter(({ colleagueId }) => colleagueId === supervisorId),
      },
      busy: await busyOn(context, [post.colleagueId, supervisorId], days, except),
    },
  )
}

/** One planned session with its post, locked; undefined when there is none, or none of a kind that the reader may see. */
export type PlannedFor = Supervisee & { session: PlannedSession; clashes: Clash[] }

export async function findPlannedFor(context: Context, id: string): Promise<PlannedFor | undefined> {
  const session = await lockPlanned(context, id)
  const supervisee = session && (await findSupervisee(context, session.postId))
  if (!session || !supervisee) return undefined
  const kinds = kindsFor(supervisee)
  if (!session.kinds.some((kind) => kinds.includes(kind))) return undefined
  return { ...supervisee, session, clashes: [] }
}

/** What a form shows of the session as it is now, when somebody else changed it first. */
export const theirsOf = ({ session }: PlannedFor) => ({
  version: session.version,
  values: { on: londonDay(session.startsAt), minutes: String(session.minutes) },
})
