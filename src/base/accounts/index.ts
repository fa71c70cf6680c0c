import type { Context } from '../../platform/context.ts'
import type { Result } from '../../platform/result.ts'
import { invite } from './invite-colleague.ts'

/** Makes the colleague's account, or joins the one that has their address, and writes to them; again sends a new link. */
export const inviteColleague = (context: Context, colleagueId: string): Promise<Result<{ accountId: string }>> =>
  invite(context, { colleagueId })
