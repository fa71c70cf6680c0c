import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/site.ts'
import { aForeignWorld, type Holder } from '../../../test/world.ts'
import { asAdministrator } from '../../db/roles.ts'
import { recordEvent, recordLook } from '../../platform/audit.ts'
import { sealLog, verifyLog } from '../../platform/log-seal.ts'
import { sendLater } from '../../platform/mail.ts'
import { momentAt } from '../../platform/moment.ts'
import { inviteColleague } from '../accounts/index.ts'
import { withoutSecrets } from './outbox.rules.ts'
import { alarms, type SystemState } from './system.rules.ts'

const HEALTHY: SystemState = {
  now: new Date('2026-11-25T10:00:00Z'),
  runs: [],
  queue: [],
  mail: { waiting: 0, held: 0, failed: 0, sent: 0 },
  database: { version: '18', megabytes: 1 },
}
const at = (time: string) => new Date(`2026-11-25T${time}:00Z`)

test('jobs that stand still, fail or are given up are each an alarm, and a quiet service is none', () => {
  const queued = { task: 'mail.send', waiting: 1, failing: 0, givenUp: 0 }
  const run = { task: 'audit.seal', every: 'hour', succeededAt: undefined, problem: undefined } as const
  const says = (state: Partial<SystemState>) => alarms({ ...HEALTHY, ...state }).map((alarm) => alarm.says)
  assert.deepEqual(says({}), [])
  assert.deepEqual(
    says({ queue: [{ ...queued, oldestDueAt: at('09:55') }], runs: [{ ...run, ranAt: at('09:05') }] }),
    [],
  )
  assert.match(says({ queue: [{ ...queued, oldestDueAt: at('09:49') }] })[0] ?? '', /standing still/)
  assert.match(says({ runs: [{ ...run, ranAt: at('07:05') }] })[0] ?? '', /standing still/)
  assert.match(says({ runs: [{ ...run, ranAt: at('09:05'), problem: 'Error' }] })[0] ?? '', /“audit: seal” failed/)
  assert.match(
    says({ queue: [{ ...queued, givenUp: 2, oldestDueAt: undefined }] })[0] ?? '',
    /2 of “mail: send” failed/,
  )
})

test('the secret of a link is hidden in a message, unless it is an invitation', () => {
  const text = 'Follow https://trellis.test/l/northmoor/AbC-123_x now'
  assert.equal(withoutSecrets(text, 'accounts.invitation'), text)
  assert.ok(!withoutSecrets(text, 'accounts.new-password').includes('AbC-123_x'))
})

describe('the administrator’s pages', () => {
  let place: TestSite
  let admin: Holder
  let worker: Holder
  before(async () => {
    place = await testSite()
    admin = await place.world.colleague('Sam Keeper', 'administrator', place.world.system)
    worker = await place.world.linkWorker('Amina Yusuf')
  })
  after(() => place.close())

  test('mail that was not sent is on Today, in the outbox with its reason, and can be tried again', async () => {
    await place.world.as(admin, (context) => inviteColleague(context, worker.id))
    await place.runJobs()
    const keeper = await place.client(admin)
    const today = await keeper.get('/today')
    assert.ok(today.says('One message was not sent'), today.text)
    const outbox = await today.follow('Open the outbox')
    assert.match(outbox.heading, /One message was not sent/)
    assert.ok(outbox.says('No mail server is set up'))
    const queued = await outbox.press('Try again')
    assert.ok(queued.says('Queued'))
    assert.ok(!(await keeper.get('/today')).says('was not sent'), 'it waits its turn again')
    assert.ok((await place.world.events()).some((event) => event.name === 'notices.mail-queued-again'))
  })

  test('what a colleague was written can be read, and the reading is noted; what a person was told cannot', async () => {
    const told = await place.world.asJob('test', (context) =>
      sendLater(
        context,
        'referrals.received',
        { kind: 'person', about: 'referral:R-1042' },
        { to: 'jo@example.org', subject: 'About your message', text: 'A private matter' },
      ),
    )
    const keeper = await place.client(admin)
    const readable = await (await keeper.get('/outbox?state=all')).follow('Accounts: another role')
    assert.match(readable.heading, /new role/)
    const page = await keeper.get(`/outbox/message?mail=${told}`)
    assert.ok(page.says('referral:R-1042'))
    for (const secret of ['jo@example.org', 'A private matter', 'About your message'])
      assert.ok(!page.html.includes(secret))
    const looks = await place.world.write((db) => db.selectFrom('access').select('name').execute())
    assert.ok(looks.some((look) => look.name === 'notices.message-viewed'))
  })

  test('a digest, with what its reader’s seat alone may see, is read by nobody here (H9)', async () => {
    const sent = await place.world.asJob('test', (context) =>
      sendLater(
        context,
        'digest.weekly-or-daily',
        { kind: 'colleague', about: `colleague:${worker.id}` },
        { to: 'amina@example.org', subject: 'Your week on Trellis', text: 'An appraisal is owed' },
      ),
    )
    const page = await (await place.client(admin)).get(`/outbox/message?mail=${sent}`)
    assert.equal(page.status, 200)
    for (const secret of ['amina@example.org', 'An appraisal is owed', 'Your week'])
      assert.ok(!page.html.includes(secret))
  })

  test('the audit finds by name and by record, and says in words who did what', async () => {
    await place.world.as(worker, (context) =>
      recordEvent(context, { event: 'posts.hours-changed', about: ['post:p-1'], detail: {} }),
    )
    await place.world.as(admin, (context) =>
      recordLook(context, 'posts.post-viewed', ['post:p-1'], { words: 'A complaint' }),
    )
    const keeper = await place.client(admin)
    const changes = await keeper.get('/audit?who=amina')
    assert.ok(changes.rows.some((row) => row[1] === 'Amina Yusuf, link worker'))
    assert.ok(changes.rows.every((row) => row[1] === 'Amina Yusuf, link worker'))
    const looks = await keeper.get('/audit?kind=looks&about=post:p-1')
    assert.ok(looks.says('Reason given: A complaint'))
    assert.equal((await keeper.get('/audit?until=1+Jan+2020')).rows.length, 0)
  })

  test('to ask after what a colleague did, or when they signed in, is itself a look at them (H9)', async () => {
    const client = await place.client(admin)
    await place.world.as(admin, (context) =>
      recordEvent(context, { event: 'accounts.signed-in', about: [`colleague:${worker.id}`], detail: {} }),
    )
    const looksAtWorker = async () => {
      const rows = await place.world.write((db) =>
        db.selectFrom('access').select(['name', 'about']).where('name', '=', 'notices.audit-viewed').execute(),
      )
      return rows.filter(({ about }) => about.includes(`colleague:${worker.id}`)).length
    }
    const before = await looksAtWorker()
    await client.get('/audit')
    assert.equal(await looksAtWorker(), before)
    await client.get('/audit?kind=sign-ins')
    await client.json('/api/audit?who=Keeper')
    assert.equal(await looksAtWorker(), before + 2)
  })

  test('the audit turns its pages without losing or repeating an entry', async () => {
    await place.world.as(worker, async (context) => {
      for (let each = 0; each < 120; each++)
        await recordEvent(context, { event: 'test.counted', about: ['count:all'], detail: {} })
    })
    const keeper = await place.client(admin)
    let page = await keeper.get('/audit?about=count:all')
    let entries = page.rows.length
    while (page.links.includes('Next page')) {
      page = await page.follow('Next page')
      entries += page.rows.length
    }
    assert.equal(entries, 120)
  })

  test('are missing for a link worker', async () => {
    const client = await place.client(worker)
    for (const path of ['/outbox', '/audit', '/system', '/system/seals', '/outbox/message'])
      assert.equal((await client.get(path)).status, 404, path)
  })

  test('the System page says that all is well, and which regular jobs ran', async () => {
    await place.runDaily()
    const keeper = await place.client(admin)
    const page = await keeper.get('/system')
    assert.ok(
      page.rows.some((row) => row[0] === 'upkeep: drafts' && row[3] === 'Done'),
      page.text,
    )
    assert.match(page.fact('Database') ?? '', /PostgreSQL \d+/)
  })

  test('jobs that stand still, or failed, are on Today until they run again', async () => {
    const { world, ...site } = place
    const keeper = await place.client(admin)
    const [STILL, FAILED] = ['Jobs are standing still', 'The regular job “upkeep: drafts” failed']
    await site.runDaily()
    const ago = new Date(world.moment.now.getTime() - 3 * 3_600_000)
    await world.write(async (db) => {
      await db.updateTable('job_run').set({ problem: 'Error' }).where('task', '=', 'upkeep.drafts').execute()
      await db.insertInto('job_run').values({ task: 'audit.seal', every: 'hour', ran_at: ago }).execute()
    })
    const today = await keeper.get('/today')
    assert.ok(today.says(STILL) && today.says(FAILED), today.text)
    const system = await today.follow('Look at the system')
    assert.equal(system.heading, 'Something is broken')
    assert.ok(system.says('starts it again, or its worker') && system.says('It is tried again at its next time'))

    await site.runHourly()
    const woken = await keeper.get('/today')
    assert.ok(!woken.says(STILL) && woken.says(FAILED), woken.text)
    await site.runDaily()
    assert.ok(!(await keeper.get('/today')).says(FAILED))
    assert.equal((await keeper.get('/system')).heading, 'Everything is running')
  })
})

describe('jobs that were given up', () => {
  let place: TestSite
  before(async () => {
    place = await testSite()
  })
  after(() => place.close())

  test('are on Today until an administrator has them tried again, and nobody else’s are touched', async () => {
    const { world, database } = place
    const other = await aForeignWorld(database)
    const GONE = '1 of “audit: seal” failed for good'
    for (const each of [world, other])
      await each.asJob('test', ({ db, systemId }) =>
        sql`select queue_job('audit.seal', ${JSON.stringify({ systemId })}::json)`.execute(db),
      )
    await asAdministrator(database.superuserUrl, (client) =>
      client.query('update graphile_worker._private_jobs set attempts = max_attempts'),
    )
    const admin = await place.client(await world.colleague('Sam Keeper', 'administrator', world.system))
    const officer = await place.client(await world.colleague('Amir Novak', 'privacy-officer', world.system))
    assert.ok((await officer.get('/today')).says(GONE))
    const looked = await officer.get('/system')
    assert.ok(looked.says('An administrator can have them tried again') && !looked.html.includes('jobs/try-again'))
    assert.equal((await officer.json('/system/jobs/try-again', { task: 'audit.seal' })).status, 403)

    const system = await (await admin.get('/today')).follow('Look at the system')
    const done = await system.press('Try again')
    assert.ok(done.says('They are tried again within a minute') && !done.says(GONE), done.text)
    await place.runJobs()
    assert.ok(!(await admin.get('/today')).says(GONE))
    assert.ok((await world.events()).some(({ name }) => name === 'notices.jobs-tried-again'))
    const left = await asAdministrator(database.superuserUrl, (client) =>
      client.query('select count(*)::int as many from graphile_worker._private_jobs where attempts >= max_attempts'),
    )
    assert.equal(left.rows[0].many, 1, 'the other system’s')
  })
})

describe('the seals of the logs', () => {
  let place: TestSite
  before(async () => {
    place = await testSite()
  })
  after(() => place.close())

  const later = momentAt(new Date(Date.now() + 365 * 86_400_000))

  test('hold while nothing is altered, and say where something was', async () => {
    const { world } = place
    const worker = await world.linkWorker('Amina Yusuf')
    const log = (count: number) =>
      world.as(worker, async (context) => {
        for (let each = 0; each < count; each++)
          await recordEvent(context, { event: 'test.counted', about: ['count:all'], detail: { each } })
      })
    await log(30)
    const seal = () => world.asJob('audit.seal', (context) => sealLog({ ...context, moment: later }, 'event'))
    assert.equal(await seal(), 1)
    assert.equal(await seal(), 0, 'nothing new is sealed twice')
    const admin = await world.colleague('Sam Keeper', 'administrator', world.system)
    const keeper = await place.client(admin)
    assert.match((await keeper.get('/system/seals')).heading, /as they were sealed/)
    const intact = await world.asJob('test', (context) => verifyLog(context, 'event'))
    assert.ok(intact.intact && intact.entries >= 30)

    await alter(
      place,
      `update event set detail = '{"each": 99}' where name = 'test.counted' and detail ->> 'each' = '7'`,
    )
    const page = await keeper.get('/system/seals')
    assert.match(page.heading, /has been changed/)
    assert.match(page.fact('Changes') ?? '', /Seal 1 does not fit/)
  })

  test('cannot be altered by the application itself', async () => {
    for (const statement of [`update event set name = 'x'`, 'delete from access', `update log_seal set entries = 0`])
      await assert.rejects(
        place.world.write((db) => sql.raw(statement).execute(db)),
        /permission denied/,
      )
  })
})

/** As somebody with the server's own keys would. */
async function alter({ database }: TestSite, statement: string) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
