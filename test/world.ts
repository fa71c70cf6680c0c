import type { Pool } from '../src/db/connect.ts'
import { londonInstant } from '../src/lib/moment.ts'
import { plusDays } from '../src/lib/plain-date.ts'
import type { Actor, Role } from '../src/platform/actor.ts'
import type { Context, Joined } from '../src/platform/context.ts'
import { join } from '../src/platform/module.ts'
import { momentAt } from '../src/platform/moment.ts'
import { accept, type Result } from '../src/platform/result.ts'
import { inTransaction, OF_THE_SERVICE } from '../src/platform/transaction.ts'
import type { TestDatabase } from './database.ts'
import { memoryShelf, PUBLIC_URL, testKeys } from './ground.ts'
import { type NewPost, rowsFor, type WorldRows } from './world-rows.ts'

export type Holder = { id: string; name: string; givenName: string; accountId: string; seat: HolderSeat }
export type HolderSeat = { id: string; slug: string; role: Role; organisationId: string }
export type Worker = Holder & { postId: string }
export type Place = { id: string; name: string; slug: string }
type WorldOptions = { today?: string; time?: string; joined?: Joined }

/** A day in the middle of a week; every test may choose its own. */
const USUAL_DAY = '2026-11-25'
/** Long enough ago that everything in the world was there already. */
const LONG_AGO = '2020-04-01'

/**
 * A small believable world, written straight into the tables as the application's own role: one system with its region, place, two
 * neighbourhoods, practices, other sites, provider and training hub. People come when asked for.
 *
 *     const world = await aWorld(database, { today: '2026-11-25' })
 *     const amina = await world.linkWorker('Amina Yusuf')
 *     const manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
 *     const result = await world.as(manager, (context) => endPost(context, { … }))
 */
export async function aWorld(database: TestDatabase, options: WorldOptions = {}): Promise<World> {
  const world = await emptyWorld(database, 'Northmoor Integrated Care System', 'northmoor', options)
  const places = await world.settle()
  return Object.assign(world, places)
}

/** The same names in another tenant: for tests that nothing crosses. */
export const aForeignWorld = async (database: TestDatabase, options: WorldOptions = {}): Promise<World> => {
  const world = await emptyWorld(database, 'Southvale Integrated Care System', 'southvale', options)
  return Object.assign(world, await world.settle())
}

type Bare = Awaited<ReturnType<typeof emptyWorld>>
type Settled = Awaited<ReturnType<Bare['settle']>>
export type World = Bare & Settled

async function emptyWorld(database: TestDatabase, name: string, slug: string, options: WorldOptions) {
  const today = options.today ?? USUAL_DAY
  const moment = momentAt(londonInstant(today, options.time ?? '10:00'))
  const systemId = moment.newId()
  const joined = options.joined ?? join([]).joined
  await database.owner.insertInto('tenant').values({ id: systemId, slug, name }).execute()
  await ensureLogMonth(database.owner, today)

  const contextOf = (db: Context['db'], actor: Actor): Context => {
    const requestId = moment.newId()
    return {
      db,
      systemId,
      actor,
      moment,
      requestId,
      keys: testKeys,
      files: memoryShelf,
      app: joined,
      publicUrl: PUBLIC_URL,
    }
  }
  /** Runs work in one transaction as this actor. A refusal that the work answers with undoes it, as in the service. */
  async function run<T>(
    actor: Actor,
    accountId: string | undefined,
    work: (context: Context) => Promise<T>,
  ): Promise<T> {
    const result = await inTransaction<T>(database.pool, { systemId, accountId }, async (db) => {
      const answer = await work(contextOf(db, actor))
      return isRefusal(answer) ? answer : accept(answer)
    })
    // A refusal is what the work itself answered, so it is a T.
    return result.ok ? result.value : (result as T)
  }
  const rows: WorldRows = rowsFor({ systemId, today, longAgo: LONG_AGO, newId: moment.newId })
  const write = <T>(work: (db: Context['db']) => Promise<T>): Promise<T> =>
    run({ kind: 'job', task: 'test' }, OF_THE_SERVICE, (context) => work(context.db))

  const colleague = (fullName: string, role: Role, at: Place, from = LONG_AGO): Promise<Holder> =>
    write((db) => rows.holder(db, fullName, role, at, from))
  const post = (fullName: string, settings: NewPost): Promise<Worker> =>
    write((db) => rows.worker(db, fullName, settings))

  return {
    database,
    systemId,
    today,
    moment,
    joined,
    /** A day so many days before (or, negative, after) today. */
    daysAgo: (days: number) => plusDays(today, -days),
    write,
    colleague,
    post,
    /** The same colleague in one more seat. */
    alsoSits: (holder: Holder, role: Role, at: Place): Promise<Holder> =>
      write(async (db) => ({ ...holder, seat: await rows.seat(db, holder, role, at, LONG_AGO) })),
    as: <T>(holder: Holder, work: (context: Context) => Promise<T>): Promise<T> =>
      run(actorOf(holder), holder.accountId, work),
    asJob: <T>(task: string, work: (context: Context) => Promise<T>): Promise<T> =>
      run({ kind: 'job', task }, OF_THE_SERVICE, work),
    asPublic: <T>(work: (context: Context) => Promise<T>): Promise<T> => run({ kind: 'public' }, undefined, work),
    /** The events recorded in this system, oldest first. */
    events: () =>
      write((db) => db.selectFrom('event').select(['name', 'actor', 'about', 'detail']).orderBy('id').execute()),
    settle: async () => {
      const places = await write((db) => rows.places(db, name, slug))
      const linkWorker = (fullName: string, settings: Partial<NewPost> = {}) =>
        post(fullName, { role: 'link-worker', employer: places.pcn, pcn: places.pcn, ...placeOf(places), ...settings })
      return { ...places, linkWorker }
    },
  }
}

/** Somebody who serves the first two practices, where nothing else is said. */
const placeOf = ({ practices }: { practices: { riverside: Place; highStreet: Place } }) => ({
  sites: [
    { at: practices.riverside, weekdays: [1, 2, 3] },
    { at: practices.highStreet, weekdays: [4, 5] },
  ],
})

export const actorOf = ({ id, name, accountId, seat }: Holder): Actor => ({
  kind: 'colleague',
  id,
  accountId,
  name,
  seat: { ...seat, organisationName: '', organisationKind: '' },
})

const isRefusal = (answer: unknown): answer is Extract<Result<never>, { ok: false }> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/** The logs have partitions around the machine's own day; a test's day may be another. */
async function ensureLogMonth(owner: Pool, day: string): Promise<void> {
  const { sql } = await import('kysely')
  const from = `${day.slice(0, 7)}-01`
  for (const log of ['event', 'access'])
    await sql
      .raw(`
      do $$ begin
        if to_regclass('public.${log}_${day.slice(0, 7).replace('-', '_')}') is null then
          create table ${log}_${day.slice(0, 7).replace('-', '_')} partition of ${log}
            for values from ('${from}') to ('${plusDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01');
          call protect_insert_only('${log}_${day.slice(0, 7).replace('-', '_')}');
        end if;
      end $$`)
      .execute(owner)
}
