import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { newId } from '../../platform/moment.ts'
import { recordSession } from '../supervision/record-session.ts'
import { agreeHours } from './shared-time.ts'

describe('a worker’s own time', () => {
  let site: TestSite
  let amina: Worker
  let manager: Holder
  before(async () => {
    // Three months after she began.
    site = await testSite({ today: '2026-11-25' })
    amina = await site.world.linkWorker('Amina Yusuf', { started: '2026-08-24' })
    manager = await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn)
  })
  after(() => site.close())

  const shared = async () => (await site.client(manager)).get(`/posts/${amina.postId}/shared-time`)
  const add = async (fields: Record<string, string>) =>
    (await (await site.client(amina)).get('/my-time/add'))
      .fill({ 'What was it for?': 'In the community, with groups and agencies', Day: '24 Nov 2026', ...fields })
      .submit()

  test('[S50] [S67] [S69] planned and used by kind: from records by themselves, and from what the worker adds or takes off', async () => {
    const { world } = site
    const held = { postId: amina.postId, heldOn: '2026-11-20' }
    for (const [kind, minutes] of [
      ['gp-supervision', 30],
      ['peer-support', 90],
    ] as const)
      await world.as(amina, (context) => recordSession(context, { ...held, id: newId(), kinds: [kind], minutes }))
    const page = await add({ 'How long': '2h', 'What it was (optional)': 'Allotment group' })
    assert.ok(page.says('Allotment group'), page.text)
    assert.ok(page.says('Nobody has agreed hours for your post yet'))
    const kinds = page.rows.map(([, kind, what, time]) => [kind, what, time])
    assert.ok(
      kinds.some(([kind, , time]) => kind === 'With peers' && time === '1.5 hours'),
      JSON.stringify(kinds),
    )
    assert.ok(kinds.some(([kind, , time]) => kind === 'Supervision' && time === '0.5 hours'))
    const less = await add({ 'How long': '30', 'What do you want to do?': 'Take time off' })
    assert.match(less.heading ?? '', /You used 3\.5 of/)

    const agreed = await world.as(manager, (context) =>
      agreeHours(context, { id: newId(), postId: amina.postId, purpose: 'protected', from: '2026-10-01', mdt: '1' }),
    )
    assert.ok(agreed.ok, JSON.stringify(agreed))
    const after = await (await site.client(amina)).get('/my-time')
    assert.ok(after.says('The hours were agreed for your post'))
    assert.match(after.text, /With the team \(MDT\) 0 of 8/)
  })

  test('is the worker’s alone until they show a quarter, and goes when they take it back (H9)', async () => {
    assert.ok(!(await shared()).says('October 2026'))
    const mine = await site.client(amina)
    await (await mine.get('/my-time')).press('Show this quarter')
    const seen = await shared()
    assert.ok(seen.says('October 2026 to December 2026'))
    assert.ok(!seen.says('Allotment group'), 'the hours, never the list')
    await (await mine.get('/my-time')).press('Take it back')
    assert.ok(!(await shared()).says('October 2026'))
    const rows = await site.world.as(manager, ({ db }) => db.selectFrom('own_time_entry').selectAll().execute())
    assert.deepEqual(rows, [], 'the database shows them to nobody else')
    const names = (await site.world.events()).map(({ name }) => name)
    assert.ok(!names.some((name) => name.startsWith('own-time.time')), names.join(' '))
  })

  test('[S105] [S110] the job as described stands beside the job as it goes, to the worker first; what they show is talked over', async () => {
    const { world } = site
    const mine = await site.client(amina)
    assert.ok((await mine.get('/today?all=1')).says('After three months: is the job what you were told?'))
    assert.ok((await mine.get('/my-job')).says('Nobody has written down how the job was described'))
    await world.as(manager, (context) =>
      agreeHours(context, {
        id: newId(),
        postId: amina.postId,
        purpose: 'described',
        from: '2026-08-24',
        relationships: '7.5',
      }),
    )
    const looked = await mine.get('/my-job/three-months')
    const row = looked.rows.find(([what]) => what?.startsWith('In the community'))
    assert.deepEqual(row?.slice(1), ['7.5', '0.3'])
    await looked
      .fill({
        'Is it the job you were told about?': 'In part',
        'What is different, or what would help? (optional)': 'Far less community',
      })
      .submit()
    assert.ok(!(await mine.get('/today?all=1')).says('After three months'))
    assert.ok(!(await shared()).says('Far less community'))
    assert.ok(!(await (await site.client(manager)).get('/today?all=1')).says('Talk about the job as it is'))

    await (await mine.get('/my-job')).press('Show it to those who manage me')
    assert.ok((await (await site.client(manager)).get('/today?all=1')).says('Talk about the job as it is'))
    const talked = await (await shared()).press('We have talked about it')
    assert.ok(talked.says('Talked over by'))
    assert.ok((await mine.get('/my-job')).says('You talked about it by'))
    assert.ok(!(await (await site.client(manager)).get('/today?all=1')).says('Talk about the job as it is'))
  })

  test('a network sees none of it for a provider’s employee, and another’s manager nothing at all (H9)', async () => {
    const { world } = site
    const tom = await world.linkWorker('Tom Bell', { employer: world.provider, model: 'vcse-sub-contract' })
    const asked = await (await site.client(manager)).get(`/posts/${tom.postId}/shared-time`)
    assert.ok([403, 404].includes(asked.status), String(asked.status))
    const refused = await world.as(manager, (context) =>
      agreeHours(context, { id: newId(), postId: tom.postId, purpose: 'described', from: '2026-10-01', mdt: '1' }),
    )
    assert.equal(!refused.ok && refused.refusal.kind, 'forbidden')
  })

  test('a PCN reads protected time of a provider’s worker where both let it: hours and money, and never before both knew (H9)', async () => {
    const { world } = site
    const nora = await world.colleague('Nora Finch', 'provider-manager', world.provider)
    const bea = await world.linkWorker('Bea Lowe', { employer: world.provider, pcn: world.pcn, started: '2026-06-01' })
    const boss = await site.client(manager)
    const seen = async () => {
      const { status } = await boss.raw(`/posts/${bea.postId}/shared-time`)
      return status === 200 ? boss.get(`/posts/${bea.postId}/shared-time`) : undefined
    }
    const mine = async () => (await site.client(bea)).get('/my-time')
    const share = async (press: 'share' | 'stop-sharing') => {
      const at = `/api/services-under-contract/${world.pcn.id}/${world.provider.id}/${press}`
      const done = await (await site.client(nora)).json(at, { kind: 'protected-time' })
      assert.ok(done.status < 300, JSON.stringify(done.body))
    }
    assert.ok((await mine()).says('show the totals to those who manage you at Good Neighbours'))
    await (await mine()).press('Show this quarter')
    assert.equal(await seen(), undefined, 'the provider has not decided')
    await share('share')
    assert.ok(!(await seen())?.says('October 2026'), 'the worker did not know of the PCN when they showed it')
    const told = await mine()
    assert.ok(told.says('lets Riverside Primary Care Network read it too, if you show it again'), told.text)
    await told.press('Show it as it is now')
    const shown = await seen()
    assert.ok(shown?.says('October 2026 to December 2026'))
    assert.ok(shown?.says('Learning and peers: hours and money'))
    assert.ok(!shown?.says('as the job was described') && !shown?.says('how the job was described'))
    await (await mine()).press('Take it back')
    assert.ok(!(await seen())?.says('October 2026'), 'the worker takes it back from both')
    await (await mine()).press('Show this quarter')
    await share('stop-sharing')
    assert.equal(await seen(), undefined, 'the provider has stopped')
  })
})
