import type { Context } from '../../platform/context.ts'
import { openPinLink, sealPinLink } from '../../platform/pin-links.ts'
import type { AdviceDoor } from './advice.rules.ts'

export async function insertDoor(context: Context, door: Omit<AdviceDoor, 'expiresAt'>): Promise<void> {
  const { db, moment } = context
  const { linkId, questionId, forId } = door
  const { keyId, sealed } = sealPinLink(context, door)
  await db
    .insertInto('advice_door')
    .values({ link_id: linkId, question_id: questionId, for_id: forId, key_id: keyId, sealed, made_at: moment.now })
    .execute()
}

const doorRows = ({ db, moment }: Context) =>
  db
    .selectFrom('advice_door')
    .innerJoin('link', 'link.id', 'advice_door.link_id')
    .selectAll('advice_door')
    .select('link.expires_at')
    .where('link.expires_at', '>', moment.now)
    .where('link.used_at', 'is', null)
    .where('link.revoked_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof doorRows>['execute']>>[number]

const doorOf = (context: Context, row: Row): AdviceDoor => ({
  ...openPinLink(context, row),
  questionId: row.question_id,
  forId: row.for_id,
  expiresAt: row.expires_at,
})

/** The link that is good now. */
export async function liveDoor(context: Context, questionId: string): Promise<AdviceDoor | undefined> {
  const row = await doorRows(context)
    .where('question_id', '=', questionId)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && doorOf(context, row)
}

export async function doorBehind(context: Context, linkId: string): Promise<AdviceDoor | undefined> {
  const row = await doorRows(context).where('link_id', '=', linkId).executeTakeFirst()
  return row && doorOf(context, row)
}
