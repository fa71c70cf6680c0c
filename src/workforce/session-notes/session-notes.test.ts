import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestSite } from '../../../test/site.ts'
import { linkOf, pinOf, type TwoPeople, twoPeople } from '../../../test/two-people.ts'
import { undoHeld } from '../supervision/undo-held.ts'
import { signaturesToday } from './today.ts'

describe('what two people keep of a supervision session', () => {
  let two: TwoPeople
  let site: TestSite
  let gp: TwoPeople['gp']
  let amina: TwoPeople['amina']
  let at: TwoPeople['at']
  let started: TwoPeople['started']
  let write: TwoPeople['write']

  before(async () => {
    two = await twoPeople()
    ;({ site, gp, amina, at, started, write } = two)
  })
  after(() => two.site.close())

  test('[S37] [S38] [S39] GP supervision is written, with management, role issues and safeguarding, and signed by both in the room', async () => {
    const id = await started()
    const page = await write(id, {
      'What you came to': ['Management', 'Role issues', 'Safeguarding'],
      'Action 1': 'Ask the practice who holds the safeguarding list',
      'Who does action 1': 'Helen Lee',
      'By when, action 1': '2 Dec 2026',
    })
    assert.equal(page.heading, 'Amina Yusuf has still to sign')
    assert.equal(page.fact('What you came to'), 'Management, Role issues, Safeguarding')
    const phone = site.visitor()
    const pin = pinOf(page)
    const opened = await phone.get(linkOf(page))
    assert.equal(opened.heading, 'Sign as Amina Yusuf')
    assert.ok(!opened.html.includes('C-10001'))
    const read = await opened.fill({ 'PIN on the other screen': pin }).submit()
    assert.equal(read.fact('Shared note'), 'We went through C-10001 and who to ring.')
    assert.ok(read.fact('Agreed')?.includes('Ask the practice who holds the safeguarding list'))
    const signed = await read.form('Sign this record').submit()
    assert.equal(signed.heading, 'Signed')
    const both = await (await site.client(gp)).get(at(id))
    assert.equal(both.heading, 'Both have signed')
    assert.ok(both.says('Amina Yusuf, 25 November 2026 at 10am, on a phone with a PIN'))
    const actions = await (await site.client(gp)).get('/my-actions')
    assert.ok(actions.says('Ask the practice who holds the safeguarding list'))
  })

  test('a wrong PIN opens nothing, five tries close the link, and a mail scanner signs nothing', async () => {
    const id = await started()
    const page = await write(id)
    const address = linkOf(page)
    for (const _ of [1, 2, 3]) assert.equal((await site.visitor().get(address)).heading, 'Sign as Amina Yusuf')
    const phone = site.visitor()
    const form = await phone.get(address)
    const wrong = pinOf(page) === '0000' ? '1111' : '0000'
    for (const _ of [1, 2, 3, 4, 5]) {
      const refused = await form.fill({ 'PIN on the other screen': wrong }).submit()
      assert.deepEqual(refused.problems, ['That is not the PIN on the other screen. Look again: it has four figures'])
      assert.ok(!refused.html.includes('C-10001'))
    }
    const late = await form.fill({ 'PIN on the other screen': pinOf(page) }).submit()
    assert.deepEqual(late.problems, ['Too many tries. Ask for a new square and PIN on the other screen'])
    const client = await site.client(gp)
    assert.equal((await client.get(at(id))).heading, 'Amina Yusuf has still to sign')
    const again = await (await client.get(at(id))).press('A new square and PIN')
    assert.notEqual(linkOf(again), address)
    assert.equal((await site.visitor().get(address)).status, 404)
    const read = await (await site.visitor().get(linkOf(again)))
      .fill({ 'PIN on the other screen': pinOf(again) })
      .submit()
    assert.equal((await read.form('Sign this record').submit()).heading, 'Signed')
    assert.equal((await site.visitor().get(linkOf(again))).status, 404)
  })

  test('an edit after signing takes both signatures away and says so; the other signs again, signed in', async () => {
    const id = await started()
    await write(id)
    const worker = await site.client(amina)
    const hers = await (await worker.get(at(id))).press('Sign this record')
    assert.equal(hers.heading, 'Both have signed')
    const client = await site.client(gp)
    const edit = await (await client.get(at(id))).follow('Change the record')
    const changed = await edit.form('Save and sign').fill({ 'The note that you share': 'And C-10002.' }).submit()
    assert.equal(changed.heading, 'Amina Yusuf has still to sign')
    assert.ok(changed.says('The record was changed after it was signed. What was signed before holds no more'))
    assert.ok(changed.says('2 signatures hold no more'))
    assert.ok(changed.says('The record was changed: both sign again'))
    const line = async () =>
      (await site.world.as(amina, (context) => signaturesToday.load(context))).lines?.find(
        ({ key }) => key === `session-sign:${id}`,
      )
    assert.equal((await line())?.why, 'It was changed after you signed')
    assert.equal((await (await worker.get(at(id))).press('Sign this record')).heading, 'Both have signed')
    assert.equal(await line(), undefined)
  })

  test('nobody signs what they did not see, and two who write at once both see both texts', async () => {
    const id = await started()
    const page = await write(id)
    const read = await (await site.visitor().get(linkOf(page)))
      .fill({ 'PIN on the other screen': pinOf(page) })
      .submit()
    const worker = await site.client(amina)
    const client = await site.client(gp)
    const stale = await worker.get(`${at(id)}?change=1`)
    const edit = await client.get(`${at(id)}?change=1`)
    await edit.form('Save and sign').fill({ Minutes: '55' }).submit()
    const signed = await read.form('Sign this record').submit()
    assert.notEqual(signed.heading, 'Signed')
    const clash = await stale.form('Save and sign').fill({ 'The note that you share': 'Hers' }).submit()
    assert.equal(clash.status, 409)
    assert.ok(clash.html.includes('Hers') && clash.html.includes('We went through C-10001'))
  })

  test('a likely name is pointed out before anything is saved, what was typed stays, and it may be said to be none', async () => {
    const id = await started('clinical-supervision')
    const refused = await write(id, {
      'The note that you share': 'Margaret Hill, NHS number 999 000 0018, was upset.',
      'Your private note': 'Ask about Grove Lane with Susan Carter',
    })
    assert.equal(refused.status, 422)
    assert.ok(refused.problems.some((problem) => problem.includes('“Margaret Hill”')))
    assert.ok(refused.problems.some((problem) => problem.includes('“999 000 0018”: this looks like an NHS number')))
    assert.ok(refused.html.includes('was upset') && refused.html.includes('Grove Lane'))
    const saved = await refused
      .form('Save and sign')
      .fill({
        'The note that you share': 'C-10003 was upset. Helen will ring.',
        'Does this name somebody you support?': ['“Susan Carter” is not a person we support'],
      })
      .submit()
    assert.equal(saved.heading, 'Amina Yusuf has still to sign')
    assert.ok(saved.says('Ask about Grove Lane with Susan Carter'))
  })

  test('what one brings is theirs alone until shown, and waits for the next session until it was talked about', async () => {
    const id = await started()
    const worker = await site.client(amina)
    const supervisor = await site.client(gp)
    const add = async (text: string) =>
      (await worker.get(at(id))).form('Add, for you alone').fill({ 'Something you want to talk about': text }).submit()
    await add('I am not sure about the new rota')
    const both = await add('How C-10004 ended')
    assert.ok(both.says('How C-10004 ended'))
    assert.ok(!(await supervisor.get(at(id))).says('How C-10004 ended'))
    await both.form('Show it How C-10004 ended').submit()
    const seen = await supervisor.get(at(id))
    assert.ok(seen.says('How C-10004 ended') && !seen.says('the new rota'))
    await write(id)
    const next = await started('clinical-supervision')
    const later = await worker.get(at(next))
    assert.ok(later.says('I am not sure about the new rota') && !later.says('How C-10004 ended'))
    const named = await add2(worker, next, 'Ask about Margaret Hill')
    assert.equal(named.status, 422)
    assert.ok(named.html.includes('Ask about Margaret Hill'))
  })

  const add2 = async (client: Awaited<ReturnType<TestSite['client']>>, id: string, text: string) =>
    (await client.get(at(id))).form('Add, for you alone').fill({ 'Something you want to talk about': text }).submit()

  test('what these two agreed before is carried over, and one press says that it is done', async () => {
    const id = await started()
    const action = {
      'Action 1': 'Read the pathway',
      'Who does action 1': 'Amina Yusuf',
      'By when, action 1': '1 Dec 2026',
    }
    await write(id, action)
    const next = await started('clinical-supervision')
    const worker = await site.client(amina)
    const before = await worker.get(at(next))
    assert.ok(before.says('Agreed before, and still open') && before.says('Read the pathway'))
    const after = await before.press('Done Read the pathway')
    assert.ok(!after.says('Read the pathway'))
    assert.ok((await after.press('Undo')).says('Read the pathway'))
  })

  test('a session without a plan begins from My people, once, and a supervisor finds it there', async () => {
    const client = await site.client(gp)
    const people = await client.get('/my-people')
    const first = await people.press('Meet now')
    assert.equal(first.status, 200)
    assert.ok(first.heading.startsWith('Planned for 25 November 2026'))
    const second = await people.press('Meet now')
    assert.equal(second.address, first.address)
  })

  test('that it was held is taken back no more once something is written of it, whoever asks', async () => {
    const id = await started()
    await write(id)
    for (const who of [gp, amina, two.manager]) {
      const undone = await site.world.as(who, (context) => undoHeld(context, { sessionId: id }))
      assert.ok(!undone.ok && undone.refusal.kind === 'invalid')
      assert.equal(undone.refusal.problems[0]?.message, WRITTEN)
    }
    const page = await (await site.client(gp)).get(at(id))
    assert.equal(page.heading, 'Amina Yusuf has still to sign')
    assert.ok(!page.buttons.includes('It was not held: plan it again'))
  })
})

const WRITTEN = 'What was said in it is written down already. Change the record instead'
