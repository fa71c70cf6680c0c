import { createHash } from 'node:crypto'
import type { Visit } from '../../http/visit.ts'
import { showTime } from '../../lib/moment.ts'
import type { Limit } from '../../platform/throttle.ts'

/** E-mail addresses are counted under a hash: the table of tries names nobody. */
export const accountKey = (what: string, email: string): string =>
  `${what}:account:${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`

/** Counts a try by account and by address. Words that say when to try again, when there were too many. */
export async function tooManyTries(
  visit: Visit,
  what: string,
  email: string,
  limits: { account: Limit; address: Limit },
) {
  const byAddress = await visit.tried(`${what}:address:${visit.address()}`, limits.address)
  const byAccount = await visit.tried(accountKey(what, email), limits.account)
  const again = byAddress ?? byAccount
  if (!again) return undefined
  visit.note(`accounts.${what}-throttled`)
  return `There were too many tries. Try again after ${showTime(again)}`
}
