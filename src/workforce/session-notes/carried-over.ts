import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { openActions } from '../../base/agreed-actions/index.ts'
import type { Context } from '../../platform/context.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'
import { findSessions } from '../supervision/index.ts'
import { aboutSession } from './find-notes.ts'
import { type Pair, pairOf } from './record.rules.ts'

/** What these two agreed in sessions before this one and have not settled yet. What the worker agreed with others is not theirs. */
export async function carriedOver(context: Context, session: FoundSession, pair: Pair): Promise<AgreedAction[]> {
  const open = await openActions(context, { about: `post:${session.postId}` })
  const before = open.filter(({ setIn }) => setIn.startsWith(SESSION) && setIn !== aboutSession(session.id))
  const sessions = await findSessions(context, [...new Set(before.map(({ setIn }) => setIn.slice(SESSION.length)))])
  return before.filter(({ setIn }) => isOfPair(sessions.get(setIn.slice(SESSION.length)), pair))
}

const SESSION = aboutSession('')

const isOfPair = (session: FoundSession | undefined, { worker, supervisor }: Pair) => {
  const theirs = session && pairOf(session)
  return theirs?.worker.id === worker.id && theirs.supervisor.id === supervisor.id
}
