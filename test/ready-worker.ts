import { framework } from '../src/base/editions/index.ts'
import type { Holder, Worker, World } from './world.ts'
import type { NewPost } from './world-rows.ts'

/**
 * A link worker who may be given people: here before the service joined, so that most evidence has its window, with the few things
 * in place that no window softens.
 */
export async function readyWorker(world: World, name: string, settings: Partial<NewPost> = {}): Promise<Worker> {
  const worker = await world.linkWorker(name, {
    alreadyTakingReferrals: true,
    started: '2024-01-08',
    joined: world.daysAgo(20),
    ...settings,
  })
  await makeReady(world, worker)
  return worker
}

/** The things that no window softens: checks, the safety briefing, two trainings, and who stands beside the worker. */
export async function makeReady(world: World, worker: Worker): Promise<void> {
  const by = await world.colleague('Grace Adeyemi', 'line-manager', world.pcn)
  const gp = await world.colleague('Kofi Osei', 'gp-supervisor', world.pcn)
  const { edition } = framework()
  await world.write(async (db) => {
    await db
      .updateTable('colleague')
      .set({ profession: 'General practitioner', register: 'GMC' })
      .where('id', '=', gp.id)
      .execute()
    await db
      .insertInto('induction_mark')
      .values(['ind.b.dbs', 'ind.w1.suicide-route'].map((item) => markRow(world, worker, by, item, edition)))
      .execute()
    await db
      .insertInto('appointment')
      .values(
        (['gp-supervisor', 'clinical-supervisor', 'safeguarding-gp'] as const).map((kind) => ({
          id: world.moment.newId(),
          post_id: worker.postId,
          kind,
          colleague_id: gp.id,
          from_on: '2024-01-08',
        })),
      )
      .execute()
    await db
      .insertInto('training_record')
      .values(
        ['sm-lone-working', 'sm-safeguarding-adults', 'sm-safeguarding-children'].map((item) =>
          trainingRow(world, worker, by, item, edition),
        ),
      )
      .execute()
  })
}

const markRow = (world: World, worker: Worker, by: Holder, item: string, edition: string) => ({
  id: world.moment.newId(),
  post_id: worker.postId,
  item_id: item,
  edition,
  state: 'done',
  on_day: '2024-01-08',
  marked_by: by.id,
  marked_at: world.moment.now,
})

const trainingRow = (world: World, worker: Worker, by: Holder, item: string, edition: string) => ({
  id: world.moment.newId(),
  colleague_id: worker.id,
  item_id: item,
  edition,
  kind: 'complete',
  on_day: world.daysAgo(30),
  recorded_by: by.id,
  recorded_at: world.moment.now,
})

type Many = { met?: number; waiting?: number; open?: boolean }

/** So many people of a worker: met for the first time in the last year, or given and still to be met. */
export async function givePeople(
  world: World,
  worker: Worker,
  { met = 0, waiting = 0, open = false }: Many,
): Promise<void> {
  const row = (first: boolean) => ({
    id: world.moment.newId(),
    organisation_id: world.pcn.id,
    source: 'src.gp-practice',
    post_id: worker.postId,
    holder_id: worker.id,
    held_since: world.daysAgo(60),
    holding: 'allocated',
    opened_on: world.daysAgo(60),
    ...(first && { first_contact_on: world.daysAgo(50), first_contact_post_id: worker.postId, contacts_count: 1 }),
    ...(first && !open && { state: 'closed', closed_on: world.daysAgo(10), closure_reason: 'close.goals-met' }),
  })
  const rows = [...Array.from({ length: met }, () => row(true)), ...Array.from({ length: waiting }, () => row(false))]
  if (rows.length > 0) await world.write((db) => db.insertInto('care_case').values(rows).execute())
}
