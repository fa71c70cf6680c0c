import { z } from 'zod'
import { formOf } from '../../http/form-values.ts'
import type { Visit } from '../../http/visit.ts'
import { accept } from '../../platform/result.ts'
import { recordOfAccount } from './account-events.ts'
import { paths } from './accounts.paths.ts'
import { endSession, endSessions } from './sessions.store.ts'

const Which = z.object({ sessionId: z.uuid() })

/** Ends one of one's own sessions elsewhere. One that is not one's own is not found, and nothing happens. */
export async function endOne(visit: Visit): Promise<Response> {
  const { values } = await formOf(visit)
  const which = Which.safeParse(values)
  await visit.outside(async (outside) => {
    const { db, signed } = outside
    if (!signed || !which.success) return accept(undefined)
    await endSession(db, signed.accountId, which.data.sessionId)
    await recordOfAccount(outside, signed.accountId, 'accounts.session-ended')
    return accept(undefined)
  })
  return visit.redirect(`${paths.me}?changed=sessions`)
}

export async function endOthers(visit: Visit): Promise<Response> {
  await formOf(visit)
  await visit.outside(async (outside) => {
    const { db, signed } = outside
    if (!signed) return accept(undefined)
    await endSessions(db, signed.accountId, signed.sessionId)
    await recordOfAccount(outside, signed.accountId, 'accounts.session-ended')
    return accept(undefined)
  })
  return visit.redirect(`${paths.me}?changed=sessions`)
}
