import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import { correctSession } from './correct-session.ts'
import { findSession } from './find-session.store.ts'
import { recordSession } from './record-session.ts'

/** How a session was held, for whoever keeps what came of it. It is parsed like any other form. */
type Held = {
  sessionId: string
  postId: string
  kinds: readonly string[]
  heldOn: string
  minutes: number
  supervisorId?: string | undefined
  format?: string | undefined
  functions?: readonly string[] | undefined
}

/** Keeps how a session was held, the first time or put right; what is known already stays as it is. */
export async function keepHeld(context: Context, { sessionId, ...held }: Held): Promise<Result<{ id: string }>> {
  const known = await findSession(context, sessionId)
  const form = { ...held, id: sessionId }
  const kept = await (known?.heldOn === undefined ? recordSession(context, form) : correctSession(context, form))
  return !kept.ok && kept.refusal.kind === 'repeated' ? accept({ id: sessionId }) : kept
}
