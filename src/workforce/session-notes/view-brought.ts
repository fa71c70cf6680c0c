import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'
import { findSession } from '../supervision/index.ts'
import { type Pair, type Party, pairOf, partyOf } from './record.rules.ts'
import { isOneOfTwo } from './session-notes.policy.ts'

export type Brought = { session: FoundSession; pair: Pair; party: Party | undefined }

/** One session, for one of its two, before they add what they bring. */
export const viewBrought = query({
  read: 'session-notes.items-viewed',
  load: async (context: Context, { sessionId }: { sessionId: string }): Promise<Brought | undefined> => {
    const session = await findSession(context, sessionId)
    const pair = session && pairOf(session)
    return session && pair && { session, pair, party: partyOf(context.actor, pair) }
  },
  may: isOneOfTwo,
  about: ({ session }) => [`supervision-session:${session.id}`],
})
