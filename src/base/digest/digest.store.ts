import type { Role, Seat } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { RHYTHMS, type Rhythm } from './digest.rules.ts'

/** The table's own check holds no other; without a row it is weekly. */
const rhythmIn = (text: string | null | undefined): Rhythm => RHYTHMS.find((each) => each === text) ?? 'weekly'

export async function rhythmOf({ db }: Context, colleagueId: string): Promise<Rhythm> {
  const row = await db.selectFrom('digest').select('rhythm').where('colleague_id', '=', colleagueId).executeTakeFirst()
  return rhythmIn(row?.rhythm)
}

export async function keepRhythm({ db }: Context, colleagueId: string, rhythm: Rhythm): Promise<void> {
  await db
    .insertInto('digest')
    .values({ colleague_id: colleagueId, rhythm })
    .onConflict((again) => again.columns(['system_id', 'colleague_id']).doUpdateSet({ rhythm }))
    .execute()
}

export async function noteSent({ db, moment }: Context, colleagueId: string): Promise<void> {
  const sent = { sent_on: moment.today }
  await db
    .insertInto('digest')
    .values({ colleague_id: colleagueId, ...sent })
    .onConflict((again) => again.columns(['system_id', 'colleague_id']).doUpdateSet(sent))
    .execute()
}

export type Receiver = {
  id: string
  accountId: string
  givenName: string
  name: string
  email: string
  rhythm: Rhythm
  sentOn: string | undefined
  seats: Seat[]
}

/** Colleagues who can sign in and be written to, with the roles that they hold today; one, or everybody. */
export async function receivers({ db, moment }: Context, colleagueId?: string): Promise<Receiver[]> {
  const { today } = moment
  const rows = await db
    .selectFrom('colleague')
    .innerJoin('seat', 'seat.colleague_id', 'colleague.id')
    .innerJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .leftJoin('digest', 'digest.colleague_id', 'colleague.id')
    .select([
      'colleague.id',
      'colleague.account_id',
      'colleague.given_name',
      'colleague.family_name',
      'colleague.email',
    ])
    .select(['digest.rhythm', 'digest.sent_on', 'seat.id as seat_id', 'seat.slug', 'seat.role'])
    .select(['organisation.id as at_id', 'organisation.name as at_name', 'organisation.kind as at_kind'])
    .where('colleague.account_id', 'is not', null)
    .where('colleague.email', 'is not', null)
    .where('colleague.left_on', 'is', null)
    .where('seat.from_on', '<=', today)
    .where((held) => held.or([held('seat.until_on', 'is', null), held('seat.until_on', '>', today)]))
    .$if(colleagueId !== undefined, (all) => all.where('colleague.id', '=', colleagueId ?? ''))
    .orderBy('colleague.id')
    .orderBy('seat.from_on')
    .execute()
  const byId = new Map<string, Receiver>()
  for (const row of rows) {
    const receiver = byId.get(row.id) ?? {
      id: row.id,
      accountId: row.account_id ?? '',
      givenName: row.given_name,
      name: `${row.given_name} ${row.family_name}`,
      email: row.email ?? '',
      rhythm: rhythmIn(row.rhythm),
      sentOn: row.sent_on ?? undefined,
      seats: [],
    }
    receiver.seats.push({
      id: row.seat_id,
      slug: row.slug,
      // Only `ROLES` are ever written.
      role: row.role as Role,
      organisationId: row.at_id,
      organisationName: row.at_name,
      organisationKind: row.at_kind,
    })
    byId.set(row.id, receiver)
  }
  return [...byId.values()]
}
