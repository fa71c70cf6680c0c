import type { FormValues } from '../../http/form-values.ts'
import type { Visit } from '../../http/visit.ts'
import { addressOfLink, makeLink, revokeLinks } from '../../platform/links.ts'
import { sendLater } from '../../platform/mail.ts'
import type { Outside } from '../../platform/outside.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { carryAccount } from '../../platform/transaction.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { recordOfAccount } from './account-events.ts'
import {
  type Account,
  NEW_PASSWORD,
  NEW_PASSWORD_HOURS,
  RESETS_PER_ACCOUNT,
  RESETS_PER_ADDRESS,
} from './accounts.rules.ts'
import { findAccountByEmail } from './accounts.store.ts'
import { Forgotten } from './forgotten.form.ts'
import { newPassword } from './messages.rules.ts'
import { ownColleagues } from './own-colleagues.store.ts'
import { tooManyTries } from './tries.ts'

const LIMITS = { account: RESETS_PER_ACCOUNT, address: RESETS_PER_ADDRESS }

/** Sends a link to whoever owns the account. The answer is the same whether there is one or not. */
export async function askForNewPassword(visit: Visit, values: FormValues): Promise<Result<undefined>> {
  const form = Forgotten.safeParse(values)
  if (!form.success) return invalid(...problemsIn(form.error))
  const { email } = form.data
  const wait = await tooManyTries(visit, 'new-password', email, LIMITS)
  if (wait) return invalid({ field: 'email', message: wait })
  return visit.outside(async (outside) => {
    const account = await findAccountByEmail(outside.db, email)
    if (account?.status === 'active' || account?.status === 'invited') await sendLink(outside, account)
    return accept(undefined)
  })
}

/** By the first tenant in which the account is somebody: the message goes to the account's own address in any case. */
async function sendLink(outside: Outside, account: Account) {
  await carryAccount(outside.db, account.id)
  const [self] = await ownColleagues(outside, account.id)
  if (!self) return
  const about = `account:${account.id}` as const
  await outside.within(self.systemId, async (context) => {
    await revokeLinks(context, NEW_PASSWORD, about)
    const expiresAt = new Date(context.moment.now.getTime() + NEW_PASSWORD_HOURS * 3_600_000)
    const secret = await makeLink(context, { purpose: NEW_PASSWORD, about, expiresAt })
    const message = newPassword(self.givenName, await addressOfLink(context, secret))
    const recipient = { kind: 'colleague', about: `colleague:${self.colleagueId}` } as const
    await sendLater(context, 'accounts.new-password', recipient, { to: account.email, ...message })
  })
  await recordOfAccount(outside, account.id, 'accounts.password-forgotten', { kind: 'public' })
}
