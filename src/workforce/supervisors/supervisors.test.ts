import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { framework } from '../../base/editions/index.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { readiness } from '../readiness/module.ts'
import { supervision } from '../supervision/module.ts'
import { agreementsFor } from './agreements.store.ts'
import { supervisorsOf } from './find-supervisors.ts'
import { supervisors } from './module.ts'
import { signAgreement } from './sign-agreement.ts'
import { supervisorsDuties, workersAgreements } from './today.ts'
import { editAgreement } from './write-agreement.ts'

describe('supervisors: agreements, readiness, cover and plans', () => {
  let site: TestSite
  let manager: Holder
  let gp: Holder
  let nurse: Holder
  let amina: Worker

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [placements, supervision, supervisors, readiness] })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
    nurse = await world.colleague('Nora Bell', 'clinical-supervisor', world.pcn)
    await world.write(async (db) => {
      const as = (id: string, profession: string, register: string) =>
        db.updateTable('colleague').set({ profession, register }).where('id', '=', id).execute()
      await as(gp.id, 'GP', 'GMC')
      await as(nurse.id, 'Nurse', 'NMC')
    })
    amina = await supervised('Amina Yusuf')
  })
  after(() => site.close())

  async function supervised(name: string): Promise<Worker> {
    const { world } = site
    const worker = await world.linkWorker(name, { started: '2026-06-01', soleWorkerSaid: false })
    for (const [kind, who] of [
      ['gp-supervisor', gp],
      ['clinical-supervisor', nurse],
    ] as const)
      await world.as(manager, (context) =>
        appoint(context, { id: noSuchId(), postId: worker.postId, kind, colleagueId: who.id, from: '2026-06-01' }),
      )
    return worker
  }
  const agreementOf = async (worker: Worker) => {
    const all = await site.world.as(manager, (context) => agreementsFor(context, [worker.postId]))
    return all.get(worker.postId)?.[0] ?? assert.fail('no agreement')
  }

  test('[S37] an agreement says who manages what, is signed by both in their own seats, and an edit voids both signatures', async () => {
    const worker = await site.client(amina)
    const list = await worker.get(`/posts/${amina.postId}/supervision-agreements`)
    const start = await list.follow('Begin: GP supervision with Helen Lee')
    assert.ok(start.says('The headings are the Framework’s'))
    const draft = await start.form('Save the draft').fill({ 'Sickness and return to work': 'line-manager' }).submit()
    assert.ok(draft.says('Draft, not signed'), draft.text)
    assert.ok(draft.rows.some(([what, who]) => what === 'Day-to-day tasks' && who === 'GP supervisor'))

    const signed = await draft.press('I agree to this: sign')
    assert.ok(signed.says('One signature missing'))
    const agreement = await agreementOf(amina)
    const supervisor = await site.client(gp)
    const whole = await (await supervisor.get(`/supervision-agreements/${agreement.id}`)).press('I agree to this: sign')
    assert.ok(whole.says('Signed by both'))

    const edit = await supervisor.get(`/supervision-agreements/${agreement.id}/edit`)
    assert.ok(edit.says('both of you are asked to sign again'))
    const changed = await edit.form('Save the change').fill({ 'Purpose and type': 'Only by phone.' }).submit()
    assert.ok(changed.says('Changed since it was signed'))
    assert.ok(changed.says('not signed yet'))
    const [now, first] = (await agreementOf(amina)).versions
    assert.equal(now.signatures.length, 0)
    assert.equal(first?.signatures.length, 2)
    assert.notEqual(now.hash, first?.hash)
    const events = (await site.world.events()).filter(({ name }) => name === 'supervisors.agreement-changed')
    assert.deepEqual(events.at(-1)?.detail, { kind: 'gp-supervision', version: 2, voided: 2 })
    assert.ok(changed.says('its signatures hold no more'))
  })

  test('a signature is refused for words that were changed meanwhile, and for anybody else', async () => {
    const { world } = site
    const agreement = await agreementOf(amina)
    const [, old] = agreement.versions
    const stale = { agreementId: agreement.id, hash: old?.hash }
    const refused = await world.as(amina, (context) => signAgreement(context, stale))
    assert.equal(!refused.ok && refused.refusal.kind, 'invalid')
    const current = { agreementId: agreement.id, hash: agreement.versions[0].hash }
    for (const other of [manager, nurse]) {
      const result = await world.as(other, (context) => signAgreement(context, current))
      assert.equal(!result.ok && result.refusal.kind, 'forbidden')
    }
    const edit = { agreementId: agreement.id, reviewOn: '2027-06-01', version: 1 }
    const conflict = await world.as(gp, (context) => editAgreement(context, edit))
    assert.equal(!conflict.ok && conflict.refusal.kind, 'conflict')
  })

  test('both Todays ask for what an agreement needs, and stop when it is done', async () => {
    const { world } = site
    const lines = async (holder: Holder, source: typeof workersAgreements) =>
      ((await world.as(holder, (context) => source.load(context))).lines ?? []).map(({ what }) => what)
    assert.deepEqual(await lines(amina, workersAgreements), ['Read and sign a supervision agreement'])
    assert.ok((await lines(gp, supervisorsDuties)).includes('Read and sign a supervision agreement'))
    const { id, versions } = await agreementOf(amina)
    for (const each of [amina, gp])
      await world.as(each, (context) => signAgreement(context, { agreementId: id, hash: versions[0].hash }))
    assert.deepEqual(await lines(amina, workersAgreements), [])
    assert.ok(!(await lines(gp, supervisorsDuties)).includes('Read and sign a supervision agreement'))
  })

  test('[S37] an agreement to look at again stands on both Todays until it has a later day and both have signed', async () => {
    const { world } = site
    const { id } = await agreementOf(amina)
    const both = [amina, gp] as const
    const asks = async (holder: Holder) => {
      const source = holder === amina ? workersAgreements : supervisorsDuties
      const { lines = [] } = await world.as(holder, (context) => source.load(context))
      return lines.find(({ key }) => key === `supervisors:agreement:${id}`)
    }
    const opened = async (holder: Holder) => {
      const line = await asks(holder)
      return (await site.client(holder)).get(line?.action.href ?? assert.fail('no line'))
    }
    const again = await (await (await site.client(amina)).get(`/supervision-agreements/${id}`)).follow('Change it')
    await again.form('Save the change').fill({ 'To be looked at again on': '20 December 2026' }).submit()
    for (const each of both) await (await opened(each)).press('I agree to this: sign')
    for (const each of both) assert.equal((await asks(each))?.what, 'Look at a supervision agreement again')

    const edit = await (await opened(gp)).follow('Look at it again')
    await edit.form('Save the change').fill({ 'To be looked at again on': '1 November 2027' }).submit()
    for (const each of both) {
      assert.equal((await asks(each))?.what, 'Read and sign a supervision agreement')
      await (await opened(each)).press('I agree to this: sign')
      assert.equal(await asks(each), undefined)
    }
  })

  test('[S34] a supervisor confirms what holds; what stays open is the network’s, on its duties too', async () => {
    const client = await site.client(nurse)
    const checklist = await (await client.get('/my-supervising')).follow('Go through the checklist')
    const all = [
      'Understands what a link worker does and does not do',
      'Has read the competency framework and portfolio guidance',
    ]
    const saved = await checklist.form('Save what holds').fill({ 'This holds for me': all }).submit()
    assert.ok(saved.says('2 of 8 points confirmed on 25 Nov 2026'), saved.text)
    assert.ok(saved.says('Held by PCN manager, Riverside Primary Care Network'))
    const duties = await (await site.client(manager)).get('/duties')
    assert.ok(duties.says('Not all that Nora Bell needs to supervise is confirmed'))
    const { body } = await (await site.client(manager)).json('/api/duties')
    assert.match(JSON.stringify(body), /sup\.supervisor-ready/)

    const line = async () =>
      ((await site.world.as(nurse, (context) => supervisorsDuties.load(context))).lines ?? []).find(
        ({ clause }) => clause === 'sup.supervisor-ready',
      )
    assert.equal((await line())?.what, 'Go through what a supervisor needs')
    const every = [...framework().supervision.supervisorReadiness.items]
    const again = await (await client.get('/my-supervising')).follow('Go through it again')
    await again.form('Save what holds').fill({ 'This holds for me': every }).submit()
    assert.equal(await line(), undefined)
  })

  test('while a supervisor is away the one who stands in has their access, from the day named to the day back', async () => {
    const { world } = site
    const tom = await supervised('Tom Bell')
    const cover = await world.colleague('Sunil Rao', 'gp-supervisor', world.otherPcn)
    await world.write((db) =>
      db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', cover.id).execute(),
    )
    await world.alsoSits(cover, 'gp-supervisor', world.pcn)
    const before = await (await site.client(cover)).get(`/posts/${tom.postId}/supervision`)
    assert.equal(before.status, 404)

    const duties = await (await site.client(manager)).get('/duties')
    assert.ok(!duties.says('nobody is named to stand in'))
    const own = await (await site.client(gp)).get('/my-supervising')
    const away = await own.follow('Say that you will be away')
    const next = await away
      .form('Save and name who stands in')
      .fill({ 'First day away': '10 Nov 2026', 'First day back': '20 Dec 2026' })
      .submit()
    assert.ok(next.says('Who stands in for Helen Lee?'))
    assert.equal((await asked(gp))?.whom, 'Amina Yusuf, Tom Bell')
    const uncovered = await (await site.client(manager)).get('/duties')
    assert.ok(uncovered.says('Tom is uncovered since 10 Nov 2026: Helen Lee is away until 20 Dec 2026'))
    const support = await (await site.client(tom)).get('/my-support')
    assert.ok(support.says('Tom is uncovered since 10 Nov 2026'))

    const named = await next
      .form('Save who stands in')
      .fill({ 'Who stands in': cover.id, 'For whom': tom.postId })
      .submit()
    assert.ok(named.says('Tom Bell: Sunil Rao'), named.text)
    assert.equal((await asked(gp))?.whom, 'Amina Yusuf', 'until each of them has somebody to turn to')
    const covered = await (await site.client(tom)).get('/my-support')
    assert.ok(covered.says('Sunil Rao stands in for Helen Lee until 20 Dec 2026.'))
    const opened = await (await site.client(cover)).get(`/posts/${tom.postId}/supervision`)
    assert.equal(opened.status, 200)
    assert.equal((await (await site.client(cover)).get(`/posts/${amina.postId}/supervision`)).status, 404)

    const who = await world.as(manager, (context) => supervisorsOf(context, [tom.postId]))
    assert.deepEqual(
      who
        .get(tom.postId)
        ?.map(({ name, covers }) => [name, covers?.name])
        .toSorted(),
      [
        ['Helen Lee', undefined],
        ['Nora Bell', undefined],
        ['Sunil Rao', 'Helen Lee'],
      ].sort(),
    )
    const people = await (await site.client(cover)).get('/my-people')
    assert.ok(people.says('You supervise 1 link worker'))
    await (await named.follow('Name who stands in'))
      .form('Save who stands in')
      .fill({ 'Who stands in': cover.id })
      .submit()
    assert.equal(await asked(gp), undefined)
  })

  const asked = async (holder: Holder) =>
    ((await site.world.as(holder, (context) => supervisorsDuties.load(context))).lines ?? []).find(({ key }) =>
      key.startsWith('supervisors:uncovered'),
    )

  test('nobody is asked to stand in for a supervisor who is away for two weeks, and somebody is for a day more', async () => {
    const own = await site.client(nurse)
    const away = async (back: string) =>
      (await (await own.get('/my-supervising')).follow('Say that you will be away'))
        .form('Save and name who stands in')
        .fill({ 'First day away': '25 Nov 2026', 'First day back': back })
        .submit()
    await away('9 Dec 2026')
    assert.equal(await asked(nurse), undefined)
    const page = await own.get('/my-supervising')
    assert.ok(page.says('Amina Yusuf: nobody, and nobody is asked for'), page.text)
    await site.world.write((db) => db.deleteFrom('supervisor_absence').where('colleague_id', '=', nurse.id).execute())
    await away('10 Dec 2026')
    assert.equal((await asked(nurse))?.what, 'Name who stands in while you are away')
    assert.ok((await own.get('/my-supervising')).says('Amina Yusuf: uncovered since 25 Nov 2026'))
    await site.world.write((db) => db.deleteFrom('supervisor_absence').where('colleague_id', '=', nurse.id).execute())
  })

  test('[S73] a development plan ties goals to competencies, is confirmed by both, and an edit asks again', async () => {
    const manages = await site.world.colleague('Lena Moss', 'line-manager', site.world.pcn)
    const path = `/posts/${amina.postId}/development-plan`
    const client = await site.client(manages)
    const form = (await (await client.get(path)).follow('Write the plan')).form('Save the plan')
    const bad = await form.fill({ 'What to reach': 'Lead a group' }).submit()
    assert.deepEqual(bad.problems, ['Choose the competency that it belongs to'])
    const [competency] = framework().competencies.domains.flatMap((domain) => domain.competencies)
    const saved = await bad
      .form('Save the plan')
      .fill({ Competency: competency?.id ?? '' })
      .submit()
    assert.ok(saved.says('Lead a group'), saved.text)
    const confirmed = await saved.press('This is what we agreed: confirm')
    assert.ok(confirmed.says('Lena Moss confirmed it on 25 Nov 2026'))
    const support = await (await site.client(amina)).get('/my-support')
    assert.ok(support.says('One is written and waits for Amina to confirm it.'))
    const own = await (await (await site.client(amina)).get(path)).press('This is what we agreed: confirm')
    assert.ok(own.says('Amina Yusuf confirmed it on 25 Nov 2026'))
    const met = await (await site.client(amina)).get('/my-support')
    assert.ok(met.says('The development plan was agreed on 25 Nov 2026'))

    const edit = (await own.follow('Change it')).form('Save the plan')
    const again = await edit.fill({ 'What to reach': 'Lead two groups' }).submit()
    assert.ok(again.says('Amina Yusuf has not confirmed it yet'))
  })

  test('a PCN sees no development plan of a provider’s employee, and a stranger no supervisor (H9)', async () => {
    const { world } = site
    const zia = await world.linkWorker('Zia Malik', { employer: world.provider, started: '2026-06-01' })
    assert.equal((await (await site.client(manager)).get(`/posts/${zia.postId}/development-plan`)).status, 404)
    const stranger = await world.colleague('Una Flint', 'pcn-manager', world.otherPcn)
    assert.equal((await (await site.client(stranger)).get(`/supervisors/${nurse.id}`)).status, 404)
    const agreement = await agreementOf(amina)
    assert.equal((await (await site.client(stranger)).get(`/supervision-agreements/${agreement.id}`)).status, 404)
  })

  test('whoever a rule names is mailed of a breach once, and not again the next morning', async () => {
    const { world } = site
    const mails = () =>
      world.write((db) =>
        db.selectFrom('mail').select('recipient_about').where('purpose', '=', 'supervision.breach').execute(),
      )
    await world.write((db) =>
      db.updateTable('colleague').set({ email: 'p@nhs.test' }).where('id', '=', manager.id).execute(),
    )
    await site.runDaily()
    const once = await mails()
    assert.ok(once.some(({ recipient_about }) => recipient_about === `colleague:${manager.id}`))
    const notices = await world.write((db) => db.selectFrom('breach_notice').selectAll().execute())
    assert.ok(notices.some(({ clause, told_as }) => clause === 'sup.clinical-monthly' && told_as === 'pcn-manager'))
    await site.runDaily()
    assert.equal((await mails()).length, once.length)
  })
})
