import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { type Hours, SPLIT_KINDS, type SplitKind } from './own-time.rules.ts'

type Purpose = 'protected' | 'described'
type AgreedHours = { hours: Hours; since: string | undefined }

/** Hours a week that hold on a day: of each kind the row with the latest first day, and of one day the one set last. */
export async function agreedHours({ db }: Context, postId: string, purpose: Purpose, on: string): Promise<AgreedHours> {
  const rows = await db
    .selectFrom('agreed_hours')
    .distinctOn('kind')
    .select(['kind', 'hours_a_week', 'from_on'])
    .where('post_id', '=', postId)
    .where('purpose', '=', purpose)
    .where('from_on', '<=', on)
    .orderBy('kind')
    .orderBy('from_on', 'desc')
    .orderBy('set_at', 'desc')
    .execute()
  const hours = Object.fromEntries(rows.map(({ kind, hours_a_week }) => [kind, Number(hours_a_week)]))
  const since = rows
    .map(({ from_on }) => from_on)
    .sort()
    .at(-1)
  return { hours, since }
}

type NewHours = { id: string; postId: string; purpose: Purpose; from: string; hours: Hours; by: string }

/** One row a kind under the id of the form; what was left empty has none. */
export async function insertHours({ db, moment }: Context, agreed: NewHours): Promise<Result<{ id: string }>> {
  const rows = SPLIT_KINDS.flatMap((kind: SplitKind) => {
    const hours = agreed.hours[kind]
    if (hours === undefined) return []
    return [
      {
        id: agreed.id,
        post_id: agreed.postId,
        purpose: agreed.purpose,
        kind,
        hours_a_week: hours,
        from_on: agreed.from,
        set_by: agreed.by,
        set_at: moment.now,
      },
    ]
  })
  const made = await db
    .insertInto('agreed_hours')
    .values(rows)
    .onConflict((again) => again.doNothing())
    .returning('id')
    .execute()
  return made.length > 0 ? accept({ id: agreed.id }) : refuse({ kind: 'repeated' })
}
