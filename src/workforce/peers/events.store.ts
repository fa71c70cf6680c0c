import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { FoundEvent, PeerEvent } from './event.rules.ts'
import { inReach, overHost } from './reach.store.ts'

const eventRows = (context: Context) => {
  const asker = context.actor.kind === 'colleague' ? context.actor.id : null
  return context.db
    .selectFrom('peer_event as event')
    .innerJoin('peer_network as network', 'network.id', 'event.network_id')
    .selectAll('event')
    .select('network.title as network')
    .select([inReach(context).as('in_reach'), overHost(context).as('over_host')])
    .select([
      sql<boolean>`exists (select from peer_coming where peer_coming.event_id = event.id
        and peer_coming.colleague_id = ${asker}::uuid)`.as('coming'),
      sql<boolean>`exists (select from peer_attendance there where there.event_id = event.id
        and there.colleague_id = ${asker}::uuid and there.undone_at is null)`.as('present'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof eventRows>['execute']>>[number]

const eventOf = (row: Row): FoundEvent => ({
  id: row.id,
  networkId: row.network_id,
  network: row.network,
  title: row.title,
  startsAt: row.starts_at,
  minutes: row.minutes,
  cpdMinutes: row.cpd_minutes,
  place: row.place,
  state: row.state === 'called-off' ? 'called-off' : 'planned',
  sequence: row.sequence,
  version: row.version,
  changedAt: row.changed_at,
  inReach: row.in_reach,
  overHost: row.over_host,
  coming: row.coming,
  present: row.present,
})

export async function findEvent(context: Context, id: string, lock?: 'lock'): Promise<FoundEvent | undefined> {
  const row = await eventRows(context)
    .where('event.id', '=', id)
    .$if(lock === 'lock', (of) => of.forUpdate('event'))
    .executeTakeFirst()
  return row && eventOf(row)
}

const MOST = 50

/** Events in reach that begin between two instants, the soonest first. */
export async function eventsBetween(context: Context, from: Date, until: Date): Promise<FoundEvent[]> {
  const rows = await eventRows(context)
    .where('event.starts_at', '>=', from)
    .where('event.starts_at', '<', until)
    .where(inReach(context))
    .orderBy('event.starts_at')
    .limit(MOST)
    .execute()
  return rows.map(eventOf)
}

/** The events of one network: those ahead, the soonest first, and the last that were. */
export async function eventsOf(
  context: Context,
  networkId: string,
): Promise<{ ahead: FoundEvent[]; past: FoundEvent[] }> {
  const { now } = context.moment
  const over = sql<boolean>`event.starts_at + make_interval(mins => event.minutes) <= ${now}`
  const of = () => eventRows(context).where('event.network_id', '=', networkId).limit(MOST)
  const ahead = await of().where(sql<boolean>`not ${over}`).orderBy('event.starts_at').execute()
  const past = await of().where(over).orderBy('event.starts_at', 'desc').limit(12).execute()
  return { ahead: ahead.map(eventOf), past: past.map(eventOf) }
}

/** What a colleague said they come to: for their own calendar. Read without an asker, so nothing here is of a seat. */
export async function comingBetween({ db }: Context, colleagueId: string, from: Date, until: Date) {
  const rows = await db
    .selectFrom('peer_coming')
    .innerJoin('peer_event as event', 'event.id', 'peer_coming.event_id')
    .select(['event.id', 'event.starts_at', 'event.minutes', 'event.sequence', 'event.state', 'event.changed_at'])
    .where('peer_coming.colleague_id', '=', colleagueId)
    .where('event.starts_at', '>=', from)
    .where('event.starts_at', '<', until)
    .orderBy('event.starts_at')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    sequence: row.sequence,
    state: row.state === 'called-off' ? ('called-off' as const) : ('planned' as const),
    changedAt: row.changed_at,
  }))
}

/** Whoever said that they come to an event: they are told when it is moved or called off. */
export async function comingTo({ db }: Context, eventId: string): Promise<string[]> {
  const rows = await db.selectFrom('peer_coming').select('colleague_id').where('event_id', '=', eventId).execute()
  return rows.map(({ colleague_id }) => colleague_id)
}

type NewEvent = Pick<PeerEvent, 'id' | 'networkId' | 'title' | 'startsAt' | 'minutes' | 'cpdMinutes' | 'place'> & {
  byId: string
}

const columns = (event: Omit<NewEvent, 'id' | 'networkId' | 'byId'>) => ({
  title: event.title,
  starts_at: event.startsAt,
  minutes: event.minutes,
  cpd_minutes: event.cpdMinutes,
  place: event.place,
})

export async function insertEvent({ db, moment }: Context, event: NewEvent): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('peer_event')
    .values({
      id: event.id,
      network_id: event.networkId,
      ...columns(event),
      planned_by: event.byId,
      changed_at: moment.now,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

type Change = Omit<NewEvent, 'networkId' | 'byId'>

/** Calendars tell a move from a second event by the sequence. */
export async function updateEvent({ db, moment }: Context, event: Change): Promise<void> {
  await db
    .updateTable('peer_event')
    .set({ ...columns(event), changed_at: moment.now })
    .set((row) => ({ version: row('version', '+', 1), sequence: row('sequence', '+', 1) }))
    .where('id', '=', event.id)
    .execute()
}

export async function updateState({ db, moment }: Context, id: string, state: PeerEvent['state']): Promise<void> {
  await db
    .updateTable('peer_event')
    .set({ state, changed_at: moment.now })
    .set((row) => ({ version: row('version', '+', 1), sequence: row('sequence', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function keepComing({ db, moment }: Context, eventId: string, colleagueId: string, coming: boolean) {
  if (coming)
    await db
      .insertInto('peer_coming')
      .values({ event_id: eventId, colleague_id: colleagueId, said_at: moment.now })
      .onConflict((again) => again.columns(['system_id', 'event_id', 'colleague_id']).doNothing())
      .execute()
  else
    await db.deleteFrom('peer_coming').where('event_id', '=', eventId).where('colleague_id', '=', colleagueId).execute()
}
