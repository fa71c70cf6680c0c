import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { actionsSetIn } from '../../base/agreed-actions/index.ts'
import type { Context } from '../../platform/context.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'
import { findSession } from '../supervision/index.ts'
import {
  bindingHash,
  type Pair,
  type Party,
  pairOf,
  partyOf,
  type SessionRecord,
  type Signature,
  type Signing,
  signingOf,
} from './record.rules.ts'
import { findRecord } from './records.store.ts'
import { signaturesOf } from './signatures.store.ts'

export const aboutSession = (sessionId: string) => `supervision-session:${sessionId}` as const

/** One session with its record and its signatures, as one of the two meets it. */
export type Notes = {
  session: FoundSession
  pair: Pair
  /** Which of the two asks; undefined for the holder of a link. */
  party: Party | undefined
  record: SessionRecord | undefined
  actions: AgreedAction[]
  signatures: Signature[]
  hash: string
  signing: Signing
}

/** Undefined where there is no such session, or nobody is said to hold it. Who may see it is for the asker to say. */
export async function findNotes(context: Context, sessionId: string, lock?: 'lock'): Promise<Notes | undefined> {
  const session = await findSession(context, sessionId)
  const pair = session && pairOf(session)
  if (!session || !pair) return undefined
  const record = await findRecord(context, sessionId, lock)
  const actions = (await actionsSetIn(context, [aboutSession(sessionId)])).get(aboutSession(sessionId)) ?? []
  const signatures = (await signaturesOf(context, [sessionId])).get(sessionId) ?? []
  const hash = bindingHash({ session, shared: record?.shared ?? '', actions })
  const signing = signingOf(hash, signatures)
  return { session, pair, party: partyOf(context.actor, pair), record, actions, signatures, hash, signing }
}
