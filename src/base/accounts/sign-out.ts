import { dropSession } from '../../http/cookies.ts'
import { formOf } from '../../http/form-values.ts'
import type { Visit } from '../../http/visit.ts'
import { accept } from '../../platform/result.ts'
import { recordOfAccount } from './account-events.ts'
import { paths } from './accounts.paths.ts'
import { endSession } from './sessions.store.ts'

/** Ends this session on the server as well as in the browser. Signing out twice is signing out. */
export async function signOut(visit: Visit): Promise<Response> {
  await formOf(visit)
  await visit.outside(async (outside) => {
    const { db, signed } = outside
    if (!signed) return accept(undefined)
    await endSession(db, signed.accountId, signed.sessionId)
    await recordOfAccount(outside, signed.accountId, 'accounts.signed-out')
    return accept(undefined)
  })
  dropSession(visit.http)
  visit.http.header('Clear-Site-Data', '"cache"')
  return visit.redirect(paths.signedOut)
}
