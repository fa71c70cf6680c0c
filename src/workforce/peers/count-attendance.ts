import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { dropPeerTime, keepPeerTime } from '../supervision/index.ts'
import { insertAttendance, standingAttendance, undoAttendance } from './attendance.store.ts'
import { type AttendedHow, dayOfEvent, type PeerEvent } from './event.rules.ts'

type Came = { event: PeerEvent; colleagueId: string; how: AttendedHow }

/**
 * The one entry that feeds everything: the hours of the colleague, a session with peers for each post that they hold that day, and
 * with it the duty, their time and the pack of evidence. `repeated` where it is known already, whoever said it.
 */
export async function countAttendance(
  context: Context,
  { event, colleagueId, how }: Came,
): Promise<Result<{ id: string }>> {
  if (await standingAttendance(context, event.id, colleagueId)) return refuse({ kind: 'repeated' })
  const heldOn = dayOfEvent(event)
  const posts = (await postsOfColleague(context, colleagueId)).filter((post) => inPost(post, heldOn))
  const sessions = posts.map(({ id }) => ({ id: context.moment.newId(), postId: id, heldOn, minutes: event.minutes }))
  const id = context.moment.newId()
  const sessionIds = sessions.map((session) => session.id)
  const made = await insertAttendance(context, { id, eventId: event.id, colleagueId, sessionIds, how })
  if (!made) return refuse({ kind: 'repeated' })
  for (const session of sessions) {
    const kept = await keepPeerTime(context, session)
    if (!kept.ok) return kept
  }
  return accept({ id })
}

/** What was said by mistake: all that it counted as goes with it. */
export async function uncountAttendance(
  context: Context,
  { eventId, colleagueId }: { eventId: string; colleagueId: string },
): Promise<Result<{ id: string }>> {
  const standing = await standingAttendance(context, eventId, colleagueId)
  if (!standing) return refuse({ kind: 'repeated' })
  await dropPeerTime(context, standing.sessionIds)
  await undoAttendance(context, standing.id)
  return accept({ id: standing.id })
}
