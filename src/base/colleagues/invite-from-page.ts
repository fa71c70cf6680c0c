import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { missing, type Result } from '../../platform/result.ts'
import { inviteColleague } from '../accounts/index.ts'

const Invite = z.object({ colleagueId: idField() })

/** The button on a colleague's page. Who may, and what is written, is for accounts to say. */
export async function inviteFromPage(context: Context, values: unknown): Promise<Result<{ accountId: string }>> {
  const invite = Invite.safeParse(values)
  return invite.success ? inviteColleague(context, invite.data.colleagueId) : missing()
}
