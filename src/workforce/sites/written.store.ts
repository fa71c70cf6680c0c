import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { CheckAnswer, Voice, WelcomeKind } from './site-facts.rules.ts'

type AtSite = { postId: string; siteId: string }
const atSite = ({ postId, siteId }: AtSite) => ({ post_id: postId, site_id: siteId })

export type NewWelcome = AtSite & { id: string; kind: WelcomeKind; whom: string; on: string; by: string }

/** The id came with the form: sent twice, it is one. */
export async function insertWelcome({ db, moment }: Context, made: NewWelcome): Promise<Result<{ id: string }>> {
  const inserted = await db
    .insertInto('site_welcome')
    .values({
      id: made.id,
      ...atSite(made),
      kind: made.kind,
      whom: made.whom,
      on_day: made.on,
      recorded_by: made.by,
      recorded_at: moment.now,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted ? accept(inserted) : refuse({ kind: 'repeated' })
}

export async function endWelcome(
  { db, moment }: Context,
  { id, ...at }: AtSite & { id: string },
): Promise<Result<{ id: string }>> {
  const ended = await db
    .updateTable('site_welcome')
    .set({ ended_on: moment.today })
    .where('id', '=', id)
    .where('post_id', '=', at.postId)
    .where('site_id', '=', at.siteId)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended ? accept(ended) : refuse({ kind: 'repeated' })
}

export type Arranged = AtSite & { room: string; phone: string; version: number }

/** The version is what the form was made of: somebody who saved first is not written over. */
export async function putArrangement({ db }: Context, arranged: Arranged): Promise<Result<{ id: string }>> {
  const now = { room: arranged.room || null, phone: arranged.phone || null, version: arranged.version }
  const written = await db
    .insertInto('site_arrangement')
    .values({ ...atSite(arranged), ...now })
    .onConflict((again) => again.columns(['system_id', 'post_id', 'site_id']).doUpdateSet(now))
    .returning('post_id')
    .executeTakeFirst()
  return written ? accept({ id: written.post_id }) : refuse({ kind: 'missing' })
}

export type Answered = AtSite & {
  voice: Voice
  by: string
  answers: readonly { id: string; item: string; answer: CheckAnswer }[]
}

export async function insertChecks({ db, moment }: Context, answered: Answered): Promise<void> {
  if (answered.answers.length === 0) return
  await db
    .insertInto('site_check')
    .values(
      answered.answers.map((each) => ({
        ...each,
        ...atSite(answered),
        voice: answered.voice,
        on_day: moment.today,
        answered_by: answered.by,
        answered_at: moment.now,
      })),
    )
    .execute()
}
