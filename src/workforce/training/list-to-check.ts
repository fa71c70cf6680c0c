import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { teamIn } from './find-team.ts'
import { type RecordDetail, titleIn } from './record.rules.ts'
import { uncheckedOf } from './records.store.ts'
import { CHECKING_ROLES, mayVerify } from './training.policy.ts'

export type ToCheck = { record: RecordDetail; name: string; title: string; employer: string }
export type ToCheckView = { waiting: ToCheck[] }

/** What waits for a second person within this seat's reach, the longest waiting first; never one's own. */
export async function toCheckIn(context: Context, scope: Scope): Promise<ToCheck[]> {
  const team = new Map((await teamIn(context, scope)).map((each) => [each.post.colleagueId, each]))
  const records = await uncheckedOf(context, [...team.keys()])
  return records.flatMap((record) => {
    const { post, standard } = team.get(record.colleagueId) ?? {}
    if (!post || !standard) return []
    const { colleagueId, name } = post
    const subject = { colleagueId, name, post, reached: true, servedByHub: scope.role === 'training-hub' }
    const title = titleIn(standard.training, record.moduleId ?? record.itemId)
    return mayVerify(context.actor, subject, record) === true
      ? [{ record, name, title, employer: post.employer.name }]
      : []
  })
}

export const listToCheck = list({
  read: 'training.to-check-listed',
  filter: z.looseObject({}),
  scope: (actor) => Scope.of(actor, ...CHECKING_ROLES),
  load: async (context, scope): Promise<ToCheckView> => ({ waiting: await toCheckIn(context, scope) }),
  names: ({ waiting }) =>
    [...new Set(waiting.map(({ record }) => record.colleagueId))].map((id) => `colleague:${id}` as const),
})
