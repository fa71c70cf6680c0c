import type { Actor } from '../../platform/actor.ts'
import { recordEvent } from '../../platform/audit.ts'
import type { Outside } from '../../platform/outside.ts'
import { carryAccount } from '../../platform/transaction.ts'
import { ownColleagues } from './own-colleagues.store.ts'

type AccountEvent =
  | 'accounts.signed-in'
  | 'accounts.sign-in-failed'
  | 'accounts.signed-out'
  | 'accounts.session-ended'
  | 'accounts.password-changed'
  | 'accounts.password-forgotten'
  | 'accounts.invitation-taken-up'

/** Records what happened to an account in every tenant in which it is somebody: each keeps its own log. */
export async function recordOfAccount(outside: Outside, accountId: string, event: AccountEvent, by?: Actor) {
  await carryAccount(outside.db, accountId)
  for (const { systemId, colleagueId } of await ownColleagues(outside, accountId))
    await outside.within(systemId, (context) =>
      recordEvent(
        { ...context, actor: by ?? context.actor },
        { event, about: [`account:${accountId}`, `colleague:${colleagueId}`], detail: {} },
      ),
    )
}
