import type { Context } from '../../platform/context.ts'
import type { Move, StillThere } from './change.rules.ts'
import { insertMembership, rebuildSpans } from './keep-organisations.store.ts'

/** One membership ends, the next begins; what everybody reaches is worked out again. */
export async function saveMove(context: Context, move: Move, reason: string): Promise<void> {
  if (move.ends) await endMembership(context, move.ends, move.from)
  await insertMembership(context, move.organisationId, move.parentId, move.from, reason)
  await rebuildSpans(context)
}

type Merge = { organisationId: string; successorId: string; on: string; reason: string }

/** What belonged to it belongs to its successor from the day; its public address leads there too. */
export async function saveMerge(context: Context, { organisationId, successorId, on, reason }: Merge): Promise<void> {
  for (const { id, memberId } of await openMembersOf(context, organisationId, on)) {
    await endMembership(context, id, on)
    await insertMembership(context, memberId, successorId, on, reason)
  }
  await endAllMemberships(context, organisationId, on)
  await context.db
    .updateTable('organisation')
    .set((row) => ({
      closed_on: on,
      closed_because: reason,
      succeeded_by: successorId,
      version: row('version', '+', 1),
    }))
    .where('id', '=', organisationId)
    .execute()
  await leadAddress(context, organisationId, successorId)
  await rebuildSpans(context)
}

type Close = { organisationId: string; closedOn: string; reason: string }

export async function saveClose(context: Context, { organisationId, closedOn, reason }: Close): Promise<void> {
  await endAllMemberships(context, organisationId, closedOn)
  await context.db
    .updateTable('organisation')
    .set((row) => ({ closed_on: closedOn, closed_because: reason, version: row('version', '+', 1) }))
    .where('id', '=', organisationId)
    .execute()
  await context.db.deleteFrom('address').where('organisation_id', '=', organisationId).execute()
  await rebuildSpans(context)
}

/** What still belongs to an organisation, or is worked or held there, after a day. */
export async function stillThere({ db }: Context, id: string, after: string): Promise<StillThere> {
  const members = await db
    .selectFrom('organisation_membership')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', after)]))
    .executeTakeFirstOrThrow()
  const posts = await db
    .selectFrom('post')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((post) => post.or([post('employer_id', '=', id), post('pcn_id', '=', id)]))
    .where((post) => post.or([post('ended_on', 'is', null), post('ended_on', '>', after)]))
    .executeTakeFirstOrThrow()
  const seats = await db
    .selectFrom('seat')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisation_id', '=', id)
    .where((seat) => seat.or([seat('until_on', 'is', null), seat('until_on', '>', after)]))
    .executeTakeFirstOrThrow()
  return { members: members.count, posts: posts.count, seats: seats.count }
}

async function openMembersOf({ db }: Context, parentId: string, on: string) {
  return db
    .selectFrom('organisation_membership')
    .select(['id', 'member_id as memberId'])
    .where('parent_id', '=', parentId)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', on)]))
    .execute()
}

/** A membership that would end on the day it began never was. */
async function endMembership({ db }: Context, id: string, on: string): Promise<void> {
  await db.deleteFrom('organisation_membership').where('id', '=', id).where('from_on', '>=', on).execute()
  await db.updateTable('organisation_membership').set({ until_on: on }).where('id', '=', id).execute()
}

async function endAllMemberships(context: Context, memberId: string, on: string): Promise<void> {
  const open = await context.db
    .selectFrom('organisation_membership')
    .select('id')
    .where('member_id', '=', memberId)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', on)]))
    .execute()
  for (const { id } of open) await endMembership(context, id, on)
}

async function leadAddress({ db, systemId }: Context, fromId: string, toId: string): Promise<void> {
  const gone = await db.deleteFrom('address').where('organisation_id', '=', fromId).returning('slug').execute()
  for (const { slug } of gone)
    await db.insertInto('address').values({ slug, system_id: systemId, organisation_id: toId }).execute()
}
