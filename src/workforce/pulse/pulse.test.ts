import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { answerPulse } from './answer-pulse.ts'
import { teamWeeks } from './pulse.rules.ts'

describe('the pulse', () => {
  let site: TestSite
  let amina: Worker
  let manager: Holder
  before(async () => {
    // A Friday.
    site = await testSite({ today: '2026-11-27' })
    amina = await site.world.linkWorker('Amina Yusuf')
    manager = await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn)
  })
  after(() => site.close())

  const answer = async (client: Awaited<ReturnType<TestSite['client']>>, to: Record<string, string>) =>
    (await client.get('/my-pulse')).fill(to).submit()
  const rowsSeenBy = (holder: Holder) =>
    site.world.as(holder, async ({ db }: Context) => db.selectFrom('pulse_answer').selectAll().execute())

  test('is answered in part or whole, changed within its week, and offered on Today until it is (H9)', async () => {
    const client = await site.client(amina)
    assert.ok((await client.get('/today')).says('How was your week?'))
    const kept = await answer(client, { 'Was this week manageable?': 'A little' })
    const weekNow = (page: typeof kept) => page.rows.map((row) => row.at(-1))
    assert.deepEqual(weekNow(kept), ['A little', '–'])
    const changed = await answer(client, {
      'Was this week manageable?': 'Mostly',
      'Did you feel supported this week?': 'Fully',
    })
    assert.deepEqual(weekNow(changed), ['Mostly', 'Fully'])
    assert.ok(!(await client.get('/today')).says('How was your week?'))
    assert.equal((await rowsSeenBy(amina)).length, 2)
  })

  test('pressed twice at the same moment, is kept once', async () => {
    const { world } = site
    const worker = await world.linkWorker('Noor Haddad', { started: '2026-01-05' })
    const press = (context: Context) => answerPulse(context, { manageable: '2' })
    const second = await world.as(worker, async (context) => {
      await press(context)
      // It reads before the first is done, and then waits for it.
      const again = world.as(worker, press)
      while (!(await somebodyWaits(context)));
      return { again }
    })
    assert.equal((await second.again).ok, true)
    assert.equal((await rowsSeenBy(worker)).length, 1)
  })

  test('is readable by nobody else, at the database too, and is in no log, event or endpoint (H9)', async () => {
    assert.deepEqual(await rowsSeenBy(manager), [])
    const asJob = await site.world.asJob('test', ({ db }) => db.selectFrom('pulse_answer').selectAll().execute())
    assert.deepEqual(asJob, [])
    const names = (await site.world.events()).map(({ name }) => name)
    assert.ok(!names.some((name) => name.includes('pulse')), names.join(' '))
    const looks = await site.world.write((db) => db.selectFrom('access').select('name').execute())
    assert.ok(!looks.some(({ name }) => name.includes('pulse')))
    assert.ok((await (await site.client(manager)).get('/my-pulse')).says('Nothing yet'))
    const { body } = await (await site.client(amina)).json('/api/openapi.json')
    assert.doesNotMatch(JSON.stringify(body), /pulse/)
  })

  test('is erased after 13 weeks, and at once by whoever answered', async () => {
    const { world } = site
    const weeks = ['2026-08-31', '2026-08-24']
    await world.as(amina, async ({ db }) => {
      for (const week_on of weeks)
        await db
          .insertInto('pulse_answer')
          .values({
            account_id: amina.accountId,
            colleague_id: amina.id,
            week_on,
            question: 'manageable',
            answer: 1,
          })
          .execute()
    })
    await site.runDaily()
    const left = (await rowsSeenBy(amina)).map(({ week_on }) => week_on)
    assert.ok(left.includes('2026-08-31') && !left.includes('2026-08-24'), left.join(' '))
    const client = await site.client(amina)
    await (await client.get('/my-pulse')).press('Erase all my answers')
    assert.deepEqual(await rowsSeenBy(amina), [])
  })

  test('shows a team nothing under eight people, nothing when all answer alike, and no number under five (H9)', async () => {
    const { world } = site
    const week = plusDays(teamWeeks(world.today), 7)
    const team: Worker[] = []
    const say = (worker: Worker, value: number) =>
      world.as(worker, ({ db }) =>
        sql`insert into pulse_answer (account_id, colleague_id, week_on, question, answer)
            values (${worker.accountId}, ${worker.id}, ${week}, 'supported', ${value})
            on conflict (system_id, account_id, week_on, question) do update set answer = excluded.answer`.execute(db),
      )
    const shown = async () => (await (await site.client(manager)).get('/team-pulse')).rows
    for (let at = 0; at < 7; at += 1) {
      const worker = await world.linkWorker(`Worker ${'ABCDEFGHIJ'[at]}`)
      team.push(worker)
      await say(worker, at < 2 ? 1 : 4)
    }
    assert.deepEqual(await shown(), [], 'seven are too few')
    const eighth = await world.linkWorker('Worker H')
    await say(eighth, 4)
    assert.deepEqual(await shown(), [['Did you feel supported this week?', '6', 'Under 5']])
    for (const worker of team) await say(worker, 4)
    assert.deepEqual(await shown(), [], 'all answer alike')
  })

  test('whoever sits at a PCN and at its provider is shown no two views that differ by fewer than five people (H9)', async () => {
    const { world } = site
    const week = plusDays(teamWeeks(world.today), 7)
    const elsewhere = { employer: world.otherPcn, pcn: world.otherPcn }
    const provided = { employer: world.provider, pcn: world.otherPcn }
    const answered = async (name: string, at: typeof elsewhere, value: number) => {
      const worker = await world.linkWorker(name, at)
      await world.as(worker, ({ db }) =>
        sql`insert into pulse_answer (account_id, colleague_id, week_on, question, answer)
            values (${worker.accountId}, ${worker.id}, ${week}, 'supported', ${value})`.execute(db),
      )
    }
    const both = await world.colleague('Una Flint', 'pcn-manager', world.otherPcn)
    const atProvider = await world.alsoSits(both, 'provider-manager', world.provider)
    const oneOnly = await world.colleague('Nora Finch', 'provider-manager', world.provider)
    const shown = async (holder: Holder) => (await (await site.client(holder)).get('/team-pulse')).rows.length > 0
    for (const at of 'ABCDEFGH') await answered(`Given ${at}`, provided, at < 'F' ? 4 : 1)
    for (const at of 'ABCD') await answered(`Own ${at}`, elsewhere, 4)
    assert.ok(await shown(both), 'the PCN, which is the larger by four')
    assert.ok(!(await shown(atProvider)), 'and then not its provider: the four would be the difference')
    assert.ok(await shown(oneOnly), 'who has the one view alone can take nothing from it')
    await answered('Own E', elsewhere, 4)
    assert.ok((await shown(both)) && (await shown(atProvider)), 'five apart')
  })

  test('what weighs on a worker is asked of the modules for that worker alone', async () => {
    const { world } = site
    const asked: string[] = []
    const spying = async (holder: Holder) =>
      world.as(holder, async (context) => {
        const source = {
          name: 'test',
          load: async (_: Context, postId: string) => {
            asked.push(postId)
            return [{ key: 'k', says: 'Two sessions were called off.', help: 'Say so' }]
          },
        }
        const { viewPulse } = await import('./view-pulse.ts')
        return viewPulse({ ...context, app: { ...context.app, signals: [source] } })
      })
    const mine = await spying(amina)
    assert.deepEqual(mine.ok && mine.value.signals.map(({ says }) => says), ['Two sessions were called off.'])
    await spying(manager)
    assert.deepEqual(asked, [amina.postId])
  })
})

async function somebodyWaits({ db }: Context): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from pg_locks where not granted) as waits`.execute(db)
  return rows[0]?.waits ?? false
}
