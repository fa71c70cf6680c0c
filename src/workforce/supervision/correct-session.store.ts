import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import type { Session } from './session.rules.ts'

/** How a session was held after all: who held it for whom stays as it was. */
export async function updateSession({ db }: Context, session: Session): Promise<Result<{ id: string }>> {
  await db
    .updateTable('supervision_session')
    .set({
      kinds: session.kinds,
      held_on: session.heldOn,
      minutes: session.minutes,
      format: session.format ?? null,
      functions: session.functions,
    })
    .where('id', '=', session.id)
    .execute()
  return accept({ id: session.id })
}

/** What a session was for, as its record says. */
export async function functionsOf({ db }: Context, sessionId: string): Promise<string[]> {
  const row = await db
    .selectFrom('supervision_session')
    .select('functions')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row?.functions ?? []
}
