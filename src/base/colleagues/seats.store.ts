import type { Role } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { seatSlug } from './role.rules.ts'

type NewSeat = { id: string; colleagueId: string; role: Role; organisationId: string; from: string }

/** A role from a day. The account follows the colleague, so that a seat given before an invitation is found after it. */
export async function insertSeat({ db }: Context, seat: NewSeat): Promise<Result<{ id: string }>> {
  const { id, colleagueId, role, organisationId, from } = seat
  const colleague = await db
    .selectFrom('colleague')
    .select('account_id')
    .where('id', '=', colleagueId)
    .executeTakeFirst()
  const at = await db.selectFrom('organisation').select('slug').where('id', '=', organisationId).executeTakeFirst()
  if (!colleague || !at) return refuse({ kind: 'missing' })
  const who = { colleague_id: colleagueId, account_id: colleague.account_id }
  const made = await db
    .insertInto('seat')
    .values({ id, slug: seatSlug(role, at.slug), ...who, role, organisation_id: organisationId, from_on: from })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export type SeatFound = {
  seatId: string
  colleagueId: string
  role: Role
  organisationId: string
  from: string
  until?: string
}

export async function lockSeat({ db }: Context, seatId: string): Promise<SeatFound | undefined> {
  const row = await db
    .selectFrom('seat')
    .select(['id', 'colleague_id', 'role', 'organisation_id', 'from_on', 'until_on'])
    .where('id', '=', seatId)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      seatId: row.id,
      colleagueId: row.colleague_id,
      // Only `ROLES` are ever written.
      role: row.role as Role,
      organisationId: row.organisation_id,
      from: row.from_on,
      ...(row.until_on ? { until: row.until_on } : {}),
    }
  )
}

/** Ends a seat on a day; one that had not begun by then never was. */
export async function endSeat({ db }: Context, seatId: string, until: string): Promise<void> {
  await db.deleteFrom('seat').where('id', '=', seatId).where('from_on', '>=', until).execute()
  await db.updateTable('seat').set({ until_on: until }).where('id', '=', seatId).execute()
}

/** A colleague's seats of these roles, ended with the post that they came with. */
export async function endSeatsOf(
  { db }: Context,
  colleagueId: string,
  role: Role,
  organisationId: string,
  until: string,
): Promise<void> {
  const theirs = db
    .updateTable('seat')
    .set({ until_on: until })
    .where('colleague_id', '=', colleagueId)
    .where('role', '=', role)
    .where('organisation_id', '=', organisationId)
  await theirs
    .where('from_on', '<', until)
    .where((seat) => seat.or([seat('until_on', 'is', null), seat('until_on', '>', until)]))
    .execute()
}

/** Seats held at one organisation from a day are held at another: after a merger. */
export async function moveSeats(context: Context, fromId: string, toId: string, on: string): Promise<void> {
  const { db, moment } = context
  const open = await db
    .selectFrom('seat')
    .select(['id', 'colleague_id', 'account_id', 'role', 'from_on'])
    .where('organisation_id', '=', fromId)
    .where((seat) => seat.or([seat('until_on', 'is', null), seat('until_on', '>', on)]))
    .execute()
  if (open.length === 0) return
  const there = await db.selectFrom('organisation').select('slug').where('id', '=', toId).executeTakeFirstOrThrow()
  const held = await db
    .selectFrom('seat')
    .select(['colleague_id', 'role'])
    .where('organisation_id', '=', toId)
    .where((seat) => seat.or([seat('until_on', 'is', null), seat('until_on', '>', on)]))
    .execute()
  const already = new Set(held.map((seat) => `${seat.colleague_id} ${seat.role}`))
  const moved = open.filter((seat) => !already.has(`${seat.colleague_id} ${seat.role}`))
  if (moved.length)
    await db
      .insertInto('seat')
      .values(
        moved.map((seat) => ({
          id: moment.newId(),
          // Only `ROLES` are ever written.
          slug: seatSlug(seat.role as Role, there.slug),
          colleague_id: seat.colleague_id,
          account_id: seat.account_id,
          role: seat.role,
          organisation_id: toId,
          from_on: seat.from_on > on ? seat.from_on : on,
        })),
      )
      .execute()
  for (const seat of open) await endSeat(context, seat.id, on)
}

/** Whether the asker's organisation stands over one where this colleague holds a role now or later. */
export async function isReached({ db, actor, moment }: Context, colleagueId: string): Promise<boolean> {
  if (actor.kind !== 'colleague') return false
  const row = await db
    .selectFrom('seat')
    .innerJoin('organisation_span as span', 'span.descendant_id', 'seat.organisation_id')
    .select('seat.id')
    .where('seat.colleague_id', '=', colleagueId)
    .where('span.ancestor_id', '=', actor.seat.organisationId)
    .where('span.from_on', '<=', moment.today)
    .where((on) => on.or([on('span.until_on', 'is', null), on('span.until_on', '>', moment.today)]))
    .where((on) => on.or([on('seat.until_on', 'is', null), on('seat.until_on', '>', moment.today)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a colleague holds a role, now or later, at an organisation that the asker's does not stand over. */
export async function worksElsewhere({ db, actor, moment, systemId }: Context, colleagueId: string): Promise<boolean> {
  if (actor.kind !== 'colleague') return false
  const { organisationId } = actor.seat
  const row = await db
    .selectFrom('seat')
    .select('seat.id')
    .where('seat.system_id', '=', systemId)
    .where('seat.colleague_id', '=', colleagueId)
    .where((seat) => seat.or([seat('seat.until_on', 'is', null), seat('seat.until_on', '>', moment.today)]))
    .where((seat) =>
      seat.not(
        seat.exists(
          seat
            .selectFrom('organisation_span as span')
            .select('span.ancestor_id')
            .whereRef('span.descendant_id', '=', 'seat.organisation_id')
            .where('span.ancestor_id', '=', organisationId)
            .where('span.from_on', '<=', moment.today)
            .where((on) => on.or([on('span.until_on', 'is', null), on('span.until_on', '>', moment.today)])),
        ),
      ),
    )
    .executeTakeFirst()
  return row !== undefined
}
