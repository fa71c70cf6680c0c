import type { FormValues } from '../../http/form-values.ts'
import type { Visit } from '../../http/visit.ts'
import { passwordProblem } from '../../lib/password-rules.ts'
import { sendLater } from '../../platform/mail.ts'
import type { Outside } from '../../platform/outside.ts'
import { accept, invalid, missing, type Result } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { recordOfAccount } from './account-events.ts'
import { type Account, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from './accounts.rules.ts'
import { findAccount, lockAccount, setPassword } from './accounts.store.ts'
import { deviceOf } from './device.rules.ts'
import { passwordChanged } from './messages.rules.ts'
import { ownColleagues } from './own-colleagues.store.ts'
import { ownerOf } from './owners.store.ts'
import { ChangePassword } from './password.form.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { endSessions, openSession } from './sessions.store.ts'
import type { SignedIn } from './sign-in.ts'
import { tooManyTries } from './tries.ts'

const LIMITS = { account: TRIES_PER_ACCOUNT, address: TRIES_PER_ADDRESS }

export const viewOwnAccount = (visit: Visit): Promise<Result<{ email: string }>> =>
  visit.outside(async ({ db, signed }) => {
    const account = signed && (await findAccount(db, signed.accountId))
    return account ? accept({ email: account.email }) : missing()
  })

/** Who knows the password may change it. Every other session ends, and this one goes on under a new secret. */
export async function changePassword(visit: Visit, values: FormValues): Promise<Result<SignedIn>> {
  const form = ChangePassword.safeParse(values)
  if (!form.success) return invalid(...problemsIn(form.error))
  const { current, password } = form.data
  const known = await visit.outside((outside) => loadOwn(outside, password))
  if (!known.ok) return known
  const { account, problem } = known.value
  const wait = await tooManyTries(visit, 'change-password', account.email, LIMITS)
  if (wait) return invalid({ field: 'current', message: wait })
  if (!(await passwordMatches(account.passwordHash, current)))
    return invalid({ field: 'current', message: 'This is not the password that you have now' })
  if (problem) return invalid({ field: 'password', message: problem })
  const passwordHash = await hashPassword(password)
  const device = deviceOf(visit.http.req.header('user-agent'))
  return visit.outside((outside) => save(outside, passwordHash, device))
}

type Own = { account: Account; problem: string | undefined }

async function loadOwn(outside: Outside, password: string): Promise<Result<Own>> {
  const account = outside.signed && (await findAccount(outside.db, outside.signed.accountId))
  if (!account) return missing()
  const selves = await ownColleagues(outside, account.id)
  let problem = passwordProblem(password, { email: account.email })
  for (const { systemId } of selves)
    problem ??= passwordProblem(password, await outside.within(systemId, (context) => ownerOf(context, account)))
  return accept({ account, problem })
}

async function save(outside: Outside, passwordHash: string, device: string): Promise<Result<SignedIn>> {
  const { db, moment, signed } = outside
  const account = signed && (await lockAccount(db, signed.accountId))
  if (account?.status !== 'active') return missing()
  await setPassword(db, account.id, passwordHash, moment.now)
  await endSessions(db, account.id)
  const secret = await openSession(outside, account.id, device)
  await recordOfAccount(outside, account.id, 'accounts.password-changed')
  await tellOwner(outside, account)
  return accept({ secret })
}

async function tellOwner(outside: Outside, account: Account) {
  const [self] = await ownColleagues(outside, account.id)
  if (!self) return
  const recipient = { kind: 'colleague', about: `colleague:${self.colleagueId}` } as const
  const message = { to: account.email, ...passwordChanged(self.givenName) }
  await outside.within(self.systemId, (context) => sendLater(context, 'accounts.password-changed', recipient, message))
}
