import type { FormValues } from '../../http/form-values.ts'
import type { Visit } from '../../http/visit.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { recordOfAccount } from './account-events.ts'
import { type Account, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from './accounts.rules.ts'
import { findAccountByEmail, rehash } from './accounts.store.ts'
import { deviceOf } from './device.rules.ts'
import { hashPassword, isOutdated, passwordMatches } from './passwords.ts'
import { openSession } from './sessions.store.ts'
import { SignIn } from './sign-in.form.ts'
import { accountKey, tooManyTries } from './tries.ts'

const LIMITS = { account: TRIES_PER_ACCOUNT, address: TRIES_PER_ADDRESS }

/** The secret of the session that was opened: for the cookie, and for nothing else. */
export type SignedIn = { secret: string }

/**
 * Signs in with e-mail and password. Unknown, without a password and wrong are answered alike and take as long; that an
 * account is locked is said only to who knows its password.
 */
export async function signIn(visit: Visit, values: FormValues): Promise<Result<SignedIn>> {
  const form = SignIn.safeParse(values)
  if (!form.success) return invalid(...problemsIn(form.error))
  const { email, password } = form.data
  const wait = await tooManyTries(visit, 'sign-in', email, LIMITS)
  if (wait) return invalid({ field: 'password', message: wait })

  const account = await accountFor(visit, email)
  const matches = await passwordMatches(account?.passwordHash, password)
  if (!account || !matches) return failed(visit, account, NOT_RIGHT)
  if (account.status !== 'active') return failed(visit, account, LOCKED)
  await visit.forget(accountKey('sign-in', email))
  return opened(visit, account, password)
}

const NOT_RIGHT = 'The e-mail address or the password is not right. Check both and try again'
const LOCKED = 'This account is locked. Ask your administrator to open it again'

async function accountFor(visit: Visit, email: string): Promise<Account | undefined> {
  const found = await visit.outside(async ({ db }) => accept(await findAccountByEmail(db, email)))
  return found.ok ? found.value : undefined
}

async function failed(visit: Visit, account: Account | undefined, message: string): Promise<Result<never>> {
  visit.note('accounts.sign-in-failed')
  if (account)
    await visit.outside(async (outside) =>
      accept(await recordOfAccount(outside, account.id, 'accounts.sign-in-failed', { kind: 'public' })),
    )
  return invalid({ field: 'password', message })
}

async function opened(visit: Visit, account: Account, password: string): Promise<Result<SignedIn>> {
  const { id, passwordHash } = account
  const fresh = passwordHash && isOutdated(passwordHash) ? await hashPassword(password) : undefined
  visit.note('accounts.signed-in')
  return visit.outside(async (outside) => {
    if (fresh) await rehash(outside.db, id, fresh)
    const secret = await openSession(outside, id, deviceOf(visit.http.req.header('user-agent')))
    await recordOfAccount(outside, id, 'accounts.signed-in', { kind: 'account', id })
    return accept({ secret })
  })
}
