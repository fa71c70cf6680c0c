import type { FormValues } from '../../http/form-values.ts'
import type { Visit } from '../../http/visit.ts'
import { passwordProblem } from '../../lib/password-rules.ts'
import { recordEvent } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { revokeLinks, useUpLink } from '../../platform/links.ts'
import { accept, forbidden, invalid, missing, type Result } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { recordOfAccount } from './account-events.ts'
import { type Account, INVITATION, NEW_PASSWORD } from './accounts.rules.ts'
import { findAccount, lockAccount, setPassword } from './accounts.store.ts'
import { deviceOf } from './device.rules.ts'
import { ownerOf } from './owners.store.ts'
import { NewPassword } from './password.form.ts'
import { hashPassword } from './passwords.ts'
import { endSessions, openSession } from './sessions.store.ts'
import type { SignedIn } from './sign-in.ts'

export type Holder = { givenName: string; email: string }

/** Whose account the link opens, for the page to greet. Looking at the page uses nothing up. */
export const viewLinkedAccount = (visit: Visit): Promise<Result<Holder>> =>
  visit.work(async (context) => {
    const account = await linkedAccount(context, findAccount)
    if (!account.ok) return account
    const { givenName } = await ownerOf(context, account.value)
    return accept({ givenName, email: account.value.email })
  })

/**
 * The link's one purpose: a password is set, every session and every other such link of the account ends, and its owner is
 * signed in. The link is used up with the password, in one transaction.
 */
export async function setPasswordByLink(visit: Visit, values: FormValues): Promise<Result<SignedIn>> {
  const form = NewPassword.safeParse(values)
  if (!form.success) return invalid(...problemsIn(form.error))
  const { password } = form.data
  const checked = await visit.work((context) => checkPassword(context, password))
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(password)
  const set = await visit.work((context) => useLink(context, passwordHash))
  return set.ok ? open(visit, set.value) : set
}

async function checkPassword(context: Context, password: string): Promise<Result<undefined>> {
  const account = await linkedAccount(context, findAccount)
  if (!account.ok) return account
  const problem = passwordProblem(password, await ownerOf(context, account.value))
  return problem ? invalid({ field: 'password', message: problem }) : accept(undefined)
}

async function useLink(context: Context, passwordHash: string): Promise<Result<string>> {
  const { db, moment, actor } = context
  const account = await linkedAccount(context, lockAccount)
  if (!account.ok || actor.kind !== 'link-holder') return missing()
  const { id } = account.value
  await setPassword(db, id, passwordHash, moment.now)
  await useUpLink(context, actor.id)
  for (const purpose of [INVITATION, NEW_PASSWORD]) await revokeLinks(context, purpose, `account:${id}`)
  await endSessions(db, id)
  const event = actor.purpose === INVITATION ? 'accounts.invitation-taken-up' : 'accounts.password-changed'
  await recordEvent(context, { event, about: [`account:${id}`], detail: {} })
  return accept(id)
}

const open = (visit: Visit, accountId: string): Promise<Result<SignedIn>> =>
  visit.outside(async (outside) => {
    const secret = await openSession(outside, accountId, deviceOf(visit.http.req.header('user-agent')))
    await recordOfAccount(outside, accountId, 'accounts.signed-in', { kind: 'account', id: accountId })
    return accept({ secret })
  })

type Find = (db: Context['db'], id: string) => Promise<Account | undefined>

/** A lock outlasts every link: it is opened by who closed it. */
async function linkedAccount({ db, actor }: Context, find: Find): Promise<Result<Account>> {
  if (actor.kind !== 'link-holder') return missing()
  const account = await find(db, actor.about.replace(/^account:/, ''))
  if (!account) return missing()
  if (account.status === 'locked' || account.status === 'closed')
    return forbidden('This account is locked. Ask your administrator to open it again')
  return accept(account)
}
