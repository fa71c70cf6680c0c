import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { actionsSetIn, addActions, openActions } from './index.ts'
import { agreedActions } from './module.ts'
import { actionsToday } from './today.ts'

describe('actions that somebody agreed to do', () => {
  let site: TestSite
  let amina: Worker
  let gp: Holder
  const SET_IN = `supervision-session:${noSuchId()}` as const

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [agreedActions] })
    amina = await site.world.linkWorker('Amina Yusuf')
    gp = await site.world.colleague('Helen Lee', 'gp-supervisor', site.world.pcn)
  })
  after(() => site.close())

  const add = (
    text: string,
    { dueOn = '2026-12-01', ownerId = amina.id, notAPerson = [] as string[], id = noSuchId() } = {},
  ) =>
    site.world.as(gp, (context) =>
      addActions(context, {
        setIn: SET_IN,
        setInWords: 'GP supervision on 25 Nov 2026',
        actions: [{ id, text, ownerId, dueOn, about: ['case:1'] }],
        notAPerson,
      }),
    )

  test('an action stands on its owner’s Today from a week before its day, and one press settles it and takes that back', async () => {
    await add('Ask the practice about C-10001')
    await add('Read the pathway again', { dueOn: '2027-01-10' })
    const today = await site.world.as(amina, (context) => actionsToday.load(context))
    assert.deepEqual(
      today.lines?.map(({ what }) => what),
      ['Ask the practice about C-10001'],
    )
    const client = await site.client(amina)
    const mine = await client.get('/my-actions')
    assert.ok(mine.says('2 actions are yours to do'))
    const done = await mine.form('Done Ask the practice about C-10001').submit()
    assert.ok(done.says('Done: Ask the practice about C-10001'))
    assert.ok(done.says('1 action is yours to do'))
    assert.ok((await done.form('Undo').submit()).says('2 actions are yours to do'))
  })

  test('whoever set an action finds it by where it was set and by what it is about; a stranger cannot touch it', async () => {
    const id = noSuchId()
    await add('Ring the housing team', { id })
    const set = await site.world.as(gp, (context) => actionsSetIn(context, [SET_IN]))
    assert.ok(set.get(SET_IN)?.some((action) => action.id === id && action.owner.name === 'Amina Yusuf'))
    const about = await site.world.as(gp, (context) => openActions(context, { about: 'case:1' }))
    assert.ok(about.some((action) => action.id === id))
    const stranger = await site.world.colleague('Una Flint', 'gp-supervisor', site.world.otherPcn)
    const client = await site.client(stranger)
    assert.equal((await client.get(`/my-actions/${id}/change`)).status, 404)
    assert.ok(!(await client.get('/my-actions')).says('Ring the housing team'))
  })

  test('a likely name is pointed out before it is saved, and may be said to be none', async () => {
    const named = await add('Ring Margaret Hill about her benefits')
    assert.equal(named.ok, false)
    assert.match(JSON.stringify(named), /Margaret Hill/)
    assert.ok((await add('Tell Helen about the Grace Road hub', { notAPerson: ['Grace Road'] })).ok)
    const id = noSuchId()
    await add('Ring the carers’ centre', { id })
    const client = await site.client(amina)
    const form = (await client.get(`/my-actions/${id}/change`)).form('Save the action')
    const refused = await form.fill({ 'What will be done': 'Ring Margaret Hill' }).submit()
    assert.equal(refused.status, 422)
    assert.ok(refused.says('“Margaret Hill” is not a person we support'))
    assert.ok(refused.html.includes('Ring Margaret Hill'))
    const changed = await refused.fill({ 'What will be done': 'Ring about C-10002' }).submit()
    assert.ok(changed.says('Ring about C-10002'))
  })

  test('the words of an action lie sealed, and no event holds them', async () => {
    const rows = await site.world.write((db) => db.selectFrom('agreed_action').select('sealed').execute())
    assert.ok(rows.every(({ sealed }) => !sealed.toString('latin1').includes('Ring')))
    const events = JSON.stringify(await site.world.events())
    assert.ok(!events.includes('Ring') && events.includes('agreed-actions.actions-added'))
  })
})
