import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayKeepAccount, mayLockAccount } from './accounts.policy.ts'
import type { Status } from './accounts.rules.ts'
import { findAccount, setStatus } from './accounts.store.ts'
import { isElsewhere } from './own-colleagues.store.ts'
import { endSessions as endAll } from './sessions.store.ts'
import type { TenantAccount } from './tenant-account.rules.ts'
import { findTenantAccount } from './tenant-accounts.store.ts'

const Which = z.object({ accountId: z.uuid() })
type Kept = { accountId: string; colleagueId: string; status: Status }

const about = ({ accountId, colleagueId }: Kept): [`account:${string}`, `colleague:${string}`] => [
  `account:${accountId}`,
  `colleague:${colleagueId}`,
]

type ToLock = TenantAccount & { elsewhere: boolean }

async function findToLock(context: Context, accountId: string): Promise<ToLock | undefined> {
  const account = await findTenantAccount(context, accountId)
  return account && { ...account, elsewhere: await isElsewhere(context, accountId) }
}

/** What the account becomes, unless it is closed for good. */
const becomes =
  (status: Status) =>
  ({ colleagueId, status: now }: ToLock, { accountId }: { accountId: string }): Result<Kept> =>
    now === 'closed'
      ? invalid({ field: 'accountId', message: 'This account is closed for good' })
      : accept({ accountId, colleagueId, status })

/** Nobody signs in with it until it is unlocked, and every session of it ends at once. */
export const lock = command({
  event: 'accounts.locked',
  input: Which,
  load: (context, { accountId }) => findToLock(context, accountId),
  may: mayLockAccount,
  decide: becomes('locked'),
  save: async ({ db }, { accountId, status }) => {
    await setStatus(db, accountId, status)
    await endAll(db, accountId)
    return accept({ accountId })
  },
  about,
  keep: [],
})

/** Back to what it was: one that never had a password waits for its invitation again. */
export const unlock = command({
  event: 'accounts.unlocked',
  input: Which,
  load: (context, { accountId }) => findToLock(context, accountId),
  may: mayLockAccount,
  decide: becomes('active'),
  save: async ({ db }, { accountId }) => {
    const account = await findAccount(db, accountId)
    await setStatus(db, accountId, account?.passwordHash ? 'active' : 'invited')
    return accept({ accountId })
  },
  about,
  keep: [],
})

/** Signs somebody out everywhere: a lost phone, a computer left open. They may sign in again. */
export const endSessions = command({
  event: 'accounts.sessions-ended',
  input: Which,
  load: (context, { accountId }) => findTenantAccount(context, accountId),
  may: mayKeepAccount,
  decide: ({ colleagueId }, { accountId }): Result<Omit<Kept, 'status'>> => accept({ accountId, colleagueId }),
  save: async ({ db }, { accountId }) => {
    await endAll(db, accountId)
    return accept({ accountId })
  },
  about: ({ accountId, colleagueId }) => [`account:${accountId}`, `colleague:${colleagueId}`],
  keep: [],
})
