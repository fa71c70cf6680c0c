import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { AdviceDoor } from './advice.rules.ts'

const bound = (linkId: string) => `advice door ${linkId}`

export async function insertDoor(context: Context, door: Omit<AdviceDoor, 'expiresAt'>): Promise<void> {
  const { db, keys, moment } = context
  const { linkId, questionId, forId, address, pin } = door
  const { keyId, sealed } = seal(keys, JSON.stringify({ address, pin }), bound(linkId))
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

function doorOf({ keys }: Context, row: Row): AdviceDoor {
  // Sealed by `insertDoor` and by nobody else.
  const { address, pin } = JSON.parse(
    unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.link_id)),
  ) as Pick<AdviceDoor, 'address' | 'pin'>
  const { link_id: linkId, question_id: questionId, for_id: forId, expires_at: expiresAt } = row
  return { linkId, questionId, forId, address, pin, expiresAt }
}

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

/** The link that was made last for this, and is still good. */
export async function newestLink({ db }: Context, about: string, purpose: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('link')
    .select('id')
    .where('about', '=', about)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
