import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testKeys } from '../../../test/ground.ts'
import { type TwoPeople, twoPeople } from '../../../test/two-people.ts'
import { openMail } from '../../platform/mail.ts'
import { disownSignature } from './disown-signature.ts'
import { signaturesToday } from './today.ts'

describe('a signature that is given on a phone', () => {
  let two: TwoPeople
  before(async () => {
    two = await twoPeople()
  })
  after(() => two.site.close())

  const today = async (who: TwoPeople['gp']) =>
    (await two.site.world.as(who, (context) => signaturesToday.load(context))).lines ?? []

  test('the page of whoever wrote the record asks whether the other has signed, and anybody else is told nothing', async () => {
    const { site, gp, amina, manager, at, started, write, onPhone } = two
    const id = await started()
    const page = await write(id)
    assert.ok(page.says('Waiting for Amina Yusuf to sign'))
    assert.ok(page.html.includes(`/api${at(id)}/signing"`))
    assert.ok(page.links.includes('Look again'))
    const asks = async (who: TwoPeople['gp']) => (await site.client(who)).json(`/api${at(id)}/signing`)
    const says = 'Waiting for Amina Yusuf to sign. This page shows it by itself.'
    assert.deepEqual((await asks(gp)).body, { waiting: true, says })
    await onPhone(page)
    assert.match(JSON.stringify((await asks(gp)).body), /"waiting":false/)
    assert.equal((await asks(amina)).status, 200)
    assert.equal((await asks(manager)).status, 404)
  })

  test('the one whose signature it is, is told at once by mail and on Today, and one press takes it away', async () => {
    const { site, gp, amina, at, started, write, onPhone } = two
    const id = await started()
    await onPhone(await write(id))
    const mail = (
      await site.world.write((db) =>
        db
          .selectFrom('mail')
          .select(['id', 'key_id', 'sealed'])
          .where('recipient_about', '=', `colleague:${amina.id}`)
          .where('purpose', '=', 'session-notes.signed-on-a-phone')
          .orderBy('created_at')
          .execute(),
      )
    ).at(-1)
    assert.ok(mail)
    const message = openMail({ keys: testKeys } as Parameters<typeof openMail>[0], mail)
    assert.ok(message.text.includes('signed in your name on a phone, 25 November 2026 at 10am'))
    assert.ok(!message.text.includes('Helen') && !message.text.includes('C-10001'))
    assert.equal((await today(amina)).find(({ what }) => what === 'Your signature was given on a phone')?.state, 'good')

    const worker = await site.client(amina)
    const hers = await worker.get(at(id))
    assert.equal(hers.heading, 'Both have signed')
    const after = await hers.press('This was not me')
    assert.equal(after.heading, 'You have still to sign')
    const says = 'did not give the signature of 25 November 2026 at 10am, and said so. It holds no more.'
    assert.ok(after.says(`You ${says}`))
    assert.ok(after.says('The worker said that a signature on a phone was not theirs'))

    const supervisor = await site.client(gp)
    const seen = await supervisor.get(at(id))
    assert.equal(seen.heading, 'Amina Yusuf has still to sign')
    assert.ok(seen.says(`Amina Yusuf ${says}`))
    const line = (await today(gp)).find(({ key }) => key === `session-disowned:${id}`)
    assert.equal(line?.why, 'They say that the signature on a phone was not theirs')
    assert.equal(
      (await today(amina)).find(({ key }) => key === `session-sign:${id}`)?.why,
      'You said that the signature on a phone was not yours',
    )

    assert.equal((await after.press('Sign this record')).heading, 'Both have signed')
    assert.equal(
      (await today(gp)).find(({ key }) => key === `session-disowned:${id}`),
      undefined,
    )
  })

  test('nobody takes away the signature of another, nor one that was given signed in', async () => {
    const { site, gp, amina, manager, at, started, write, onPhone } = two
    const id = await started()
    await onPhone(await write(id))
    const rows = await site.world.write((db) =>
      db.selectFrom('session_signature').select(['id', 'how']).where('session_id', '=', id).execute(),
    )
    const refusalOf = async (who: TwoPeople['gp'], how: string) => {
      const signatureId = rows.find((row) => row.how === how)?.id
      const done = await site.world.as(who, (context) => disownSignature(context, { sessionId: id, signatureId }))
      return done.ok ? undefined : done.refusal.kind
    }
    assert.equal(await refusalOf(gp, 'link'), 'forbidden')
    assert.equal(await refusalOf(gp, 'signed-in'), 'forbidden')
    assert.equal(await refusalOf(amina, 'signed-in'), 'forbidden')
    assert.equal(await refusalOf(manager, 'link'), 'missing')
    assert.equal((await (await site.client(gp)).get(at(id))).heading, 'Both have signed')
  })

  test('a competency of the framework is kept with the record for the two, and one that is not in it is refused', async () => {
    const { site, gp, amina, at, started, write } = two
    const id = await started('clinical-supervision')
    const page = await write(id, { 'Safe and effective practice': ['Safeguard people and manage risk'] })
    assert.equal(page.fact('Competencies'), 'Safeguard people and manage risk')
    const hers = await (await site.client(amina)).get(at(id))
    assert.ok(hers.fact('Competencies')?.includes('Safeguard people and manage risk'))
    assert.ok(hers.links.includes('Development plan'))
    assert.ok(!page.links.includes('Development plan'))
    const edit = (await (await site.client(gp)).get(`${at(id)}?change=1`)).form('Save and sign')
    assert.deepEqual((await edit.with('competencies', 'NOBODY').submit()).problems, [
      'Choose competencies from the list',
    ])
  })
})
