import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { type Choice, type FoundNetwork, isLevel, type Network } from './network.rules.ts'
import { inReach, overHost, servedByHub } from './reach.store.ts'

const networkRows = (context: Context) =>
  context.db
    .selectFrom('peer_network as network')
    .innerJoin('organisation as area', 'area.id', 'network.area_id')
    .innerJoin('organisation as host', 'host.id', 'network.host_id')
    .selectAll('network')
    .select(['area.name as area_name', 'host.name as host_name'])
    .select([inReach(context).as('in_reach'), overHost(context).as('over_host')])

type Row = Awaited<ReturnType<ReturnType<typeof networkRows>['execute']>>[number]

const networkOf = (row: Row): FoundNetwork => ({
  id: row.id,
  // The table's own check holds exactly these.
  level: isLevel(row.level) ? row.level : 'system',
  area: { id: row.area_id, name: row.area_name },
  host: { id: row.host_id, name: row.host_name },
  title: row.title,
  about: row.about,
  howToJoin: row.how_to_join,
  contact: row.contact,
  cadence: row.cadence,
  funded: row.funded,
  closedOn: row.closed_on ?? undefined,
  version: row.version,
  inReach: row.in_reach,
  overHost: row.over_host,
})

/** Open networks in reach of whoever asks, the nearest level first. */
export async function networksInReach(context: Context): Promise<FoundNetwork[]> {
  const { moment } = context
  const rows = await networkRows(context)
    .where((row) => row.or([row('network.closed_on', 'is', null), row('network.closed_on', '>', moment.today)]))
    .where(inReach(context))
    .orderBy(sql`array_position(array['neighbourhood', 'place', 'system', 'region'], network.level)`)
    .orderBy('network.title')
    .limit(100)
    .execute()
  return rows.map(networkOf)
}

export async function findNetwork(context: Context, id: string, lock?: 'lock'): Promise<FoundNetwork | undefined> {
  const row = await networkRows(context)
    .where('network.id', '=', id)
    .$if(lock === 'lock', (of) => of.forUpdate('network'))
    .executeTakeFirst()
  return row && networkOf(row)
}

type NewNetwork = Omit<Network, 'area' | 'host' | 'closedOn' | 'version'> & { areaId: string; hostId: string }

const columns = (network: Omit<NewNetwork, 'id' | 'level'>) => ({
  host_id: network.hostId,
  title: network.title,
  about: network.about,
  how_to_join: network.howToJoin,
  contact: network.contact,
  cadence: network.cadence,
  funded: network.funded,
})

export async function insertNetwork({ db }: Context, network: NewNetwork): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('peer_network')
    .values({ id: network.id, level: network.level, area_id: network.areaId, ...columns(network) })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

type Changed = Omit<NewNetwork, 'level'> & { closedOn: string | undefined }

export async function updateNetwork({ db }: Context, network: Changed): Promise<Result<{ id: string }>> {
  await db
    .updateTable('peer_network')
    .set({ ...columns(network), closed_on: network.closedOn ?? null })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', network.id)
    .execute()
  return accept({ id: network.id })
}

const AREAS = ['neighbourhood', 'place', 'system', 'region']
const HOST_KINDS = [...AREAS, 'provider', 'training-hub']

/** For whom a network of this seat's may be, and who of its own may host it. */
export async function choicesFor(context: Context): Promise<{ areas: Choice[]; hosts: Choice[] }> {
  const { db, actor, moment } = context
  if (actor.kind !== 'colleague') return { areas: [], hosts: [] }
  const under = sql<boolean>`organisation.id in (select descendant_id from organisation_span
    where ancestor_id = ${actor.seat.organisationId} and from_on <= ${moment.today}
      and (until_on is null or until_on > ${moment.today}))`
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', under.as('under')])
    .where('kind', 'in', HOST_KINDS)
    .where((row) => row.or([row('closed_on', 'is', null), row('closed_on', '>', moment.today)]))
    .where((row) => row.or([under, sql<boolean>`organisation.id in (${servedByHub(context)})`]))
    .orderBy(
      sql`array_position(${sql.raw(`array['region','system','place','neighbourhood','provider','training-hub']`)}, kind)`,
    )
    .orderBy('name')
    .execute()
  const plain = rows.map(({ id, name, kind }) => ({ id, name, kind }))
  const own = new Set(rows.filter((row) => row.under).map(({ id }) => id))
  return { areas: plain.filter(({ kind }) => AREAS.includes(kind)), hosts: plain.filter(({ id }) => own.has(id)) }
}
