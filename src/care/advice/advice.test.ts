import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../../../test/cases.ts'
import { testKeys } from '../../../test/ground.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, type Page, type TestSite, testSite } from '../../../test/site.ts'
import { aForeignWorld, type Holder, type Worker, type World } from '../../../test/world.ts'
import { agreedActions } from '../../base/agreed-actions/module.ts'
import { homeModule } from '../../base/home/module.ts'
import { linkRoutes } from '../../http/link-routes.ts'
import { londonInstant } from '../../lib/moment.ts'
import { openMail } from '../../platform/mail.ts'
import { join, type Whole } from '../../platform/module.ts'
import { momentAt } from '../../platform/moment.ts'
import { placements } from '../../workforce/placements/module.ts'
import { careRelationship } from '../casework/index.ts'
import { casework } from '../casework/module.ts'
import { adviceOnAgenda } from './agenda.ts'
import { handOn } from './hand-on.ts'
import { advice } from './module.ts'
import { findQuestion } from './questions.store.ts'

const links = { name: 'links', routes: linkRoutes }
const parts = [placements, casework, advice, agreedActions, links]
const whole: Whole = join(parts)

describe('Is this safe? A risk question gets a clinician’s answer', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  let gp: Holder
  let clinical: Holder
  let amina: Worker
  let worker: Client
  let doctor: Client

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [homeModule(() => whole), ...parts] })
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Marsh', 'gp-supervisor', world.pcn)
    clinical = await world.colleague('Sunil Rao', 'clinical-supervisor', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: manager })
    await world.write(async (db) => {
      const doctors = { profession: 'GP', register: 'GMC', phone: '01632 960 222' }
      await db.updateTable('colleague').set(doctors).where('id', 'in', [gp.id, clinical.id]).execute()
      await db.updateTable('colleague').set({ email: 'helen@example.nhs.uk' }).where('id', '=', gp.id).execute()
      for (const [kind, holder] of [
        ['gp-supervisor', gp],
        ['clinical-supervisor', clinical],
      ] as const)
        await db
          .updateTable('appointment')
          .set({ colleague_id: holder.id })
          .where('post_id', '=', amina.postId)
          .where('kind', '=', kind)
          .execute()
    })
    worker = await site.client(amina)
    doctor = await site.client(gp)
  })
  after(() => site.close())

  const aCaseOf = () => aCase(world, manager, { worker: amina })
  const WORDS = 'Three boxes of the same tablets. Is it safe to wait for the review?'
  const ask = async (caseId: string, more: Record<string, string> = {}): Promise<Page> =>
    (await worker.get(`/cases/${caseId}/ask-advice`))
      .fill({
        'What do you want to know?': WORDS,
        'What kind of risk is it?': 'Medicines',
        'How soon do you need an answer?': 'Today',
        ...more,
      })
      .submit('Ask')
  const idOf = ({ address }: Page) => address.split('/').at(-1)?.split('?')[0] ?? ''
  const pinOf = (page: Page) => page.main.byClass('trellis-sign__pin')[0]?.text ?? ''
  const linkOf = (page: Page) => new URL(page.main.byTag('code')[0]?.text ?? '').pathname
  const later = async (id: string, day: string, time: string) =>
    world.asJob('advice.hand-on', (context) => handOn({ ...context, moment: momentAt(londonInstant(day, time)) }, id))
  const stored = (id: string) => world.asJob('test', (context) => findQuestion(context, id))

  it('[S43] a worker asks by case number, the clinician answers in two clicks, with an action, and it stands on the case', async () => {
    const { caseId, number } = await aCaseOf()
    const asked = await ask(caseId)
    assert.equal(asked.heading, 'Helen Marsh has until 25 November 2026 at 5pm to answer')
    const id = idOf(asked)
    const today = await doctor.get('/today?all=1')
    assert.ok(today.says('Is this safe? A question waits for you'))
    const question = await doctor.get(`/advice/${id}`)
    assert.equal(question.heading, 'Amina Yusuf asks: is this safe?')
    assert.equal(question.fact('Case'), number)
    assert.ok(!question.html.includes('Murphy'))
    const answered = await question
      .form('Send the advice')
      .fill({
        'Your advice': 'Do not wait. I will ring the pharmacy today.',
        'What is to be done': 'Take the spare boxes back',
        'Who does it?': 'Amina Yusuf',
        'By when': '27 Nov 2026',
      })
      .submit()
    assert.equal(answered.fact('Advice'), 'Do not wait. I will ring the pharmacy today.')
    assert.ok(!(await doctor.get('/today?all=1')).says('Is this safe? A question waits for you'))
    assert.ok(answered.fact('To be done')?.includes('Take the spare boxes back. Amina Yusuf, by 27 Nov 2026'))
    assert.ok((await worker.get('/my-actions')).says('Take the spare boxes back'))
    const timeline = await worker.get(`/cases/${caseId}`)
    assert.ok(timeline.says('A clinician gave advice, with an action'))
    assert.ok(timeline.says('Helen Marsh, GP supervisor'))
    assert.ok(!timeline.html.includes('ring the pharmacy'))
    assert.ok((await worker.get(`/cases/${caseId}/advice`)).says('Do not wait. I will ring the pharmacy today.'))
  })

  it('[S43] whoever asked says that they have read it, and what they did; whoever advised reads that', async () => {
    const id = idOf(await ask((await aCaseOf()).caseId))
    await (await doctor.get(`/advice/${id}`)).form('Send the advice').fill({ 'Your advice': 'Ring me.' }).submit()
    assert.ok((await worker.get('/today?all=1')).says('Read the advice of Helen Marsh'))
    const read = await (await worker.get(`/advice/${id}`)).press('I have read it')
    assert.ok(read.fact('Read')?.startsWith('Amina Yusuf, 25 November 2026'))
    const form = await read.follow('Write what you did')
    const named = await form.fill({ 'What you did': 'Took Kathleen Murphy to the pharmacy' }).submit('Save')
    assert.match(named.problems.join(), /“Kathleen Murphy”: this looks like somebody's name/)
    const done = await named.fill({ 'What you did': 'Went to the pharmacy together' }).submit('Save')
    assert.equal(done.fact('What was done'), 'Went to the pharmacy together')
    assert.ok(!(await worker.get('/today?all=1')).html.includes(id), 'neither to read nor to follow up any more')
    assert.equal((await doctor.get(`/advice/${id}`)).fact('What was done'), 'Went to the pharmacy together')
  })

  it('what may name somebody is pointed out before a question is saved, and what was typed stays', async () => {
    const { caseId } = await aCaseOf()
    const page = await ask(caseId, { 'What do you want to know?': 'Kathleen Murphy, born 3 May 1951, takes too many' })
    assert.equal(page.status, 422)
    assert.ok(page.problems.length >= 1)
    assert.ok(page.html.includes('takes too many'))
  })

  it('[S43] the clinician answers on a phone without an account: a link, a PIN, no identity; opening it does nothing', async () => {
    const { caseId, number } = await aCaseOf()
    const asked = await ask(caseId)
    const id = idOf(asked)
    const address = linkOf(asked)
    for (const _ of [1, 2, 3])
      assert.equal((await site.visitor().get(address)).heading, 'A question waits for Helen Marsh')
    const phone = site.visitor()
    const opened = await phone.get(address)
    assert.ok(!opened.html.includes(number) && !opened.html.includes('tablets'))
    const wrong = pinOf(asked) === '0000' ? '1111' : '0000'
    const refused = await opened.fill({ PIN: wrong }).submit()
    assert.match(refused.problems.join(), /That is not the PIN/)
    assert.ok(!refused.html.includes('tablets'))
    const read = await opened.fill({ PIN: pinOf(asked) }).submit()
    assert.equal(read.fact('Case'), number)
    assert.ok(!read.html.includes('Murphy'))
    const slip = await read
      .form('Send the advice as Helen Marsh')
      .fill({ 'Your advice': 'Wait until the review', 'What is to be done': 'Count the tablets' })
      .submit()
    assert.ok(slip.problems.includes('Choose who does it'))
    assert.ok(slip.html.includes('Wait until the review'))
    const sent = await slip
      .form('Send the advice as Helen Marsh')
      .fill({ 'Who does it?': 'Helen Marsh', 'By when': '26 Nov 2026' })
      .submit()
    assert.equal(sent.heading, 'Your advice is with the worker')
    assert.equal((await site.visitor().get(address)).status, 404)
    const question = await worker.get(`/advice/${id}`)
    assert.ok(question.fact('Given by')?.startsWith('Helen Marsh, 25 November 2026 at 10am, on a phone with a PIN'))
    assert.ok((await worker.get(`/cases/${caseId}`)).says('Helen Marsh, with a link from a message'))
    assert.ok((await doctor.get('/my-actions')).says('Count the tablets'))
    const mail = await world.write((db) =>
      db
        .selectFrom('mail')
        .select(['id', 'key_id', 'sealed'])
        .where('purpose', '=', 'advice.given-on-a-phone')
        .execute(),
    )
    const [told] = mail.map((row) => openMail({ keys: testKeys } as Parameters<typeof openMail>[0], row))
    assert.equal(told?.to, 'helen@example.nhs.uk')
    assert.ok(told?.text.includes('in your name on a phone, 25 November 2026 at 10am'))
    assert.ok(!told?.text.includes('Amina') && !told?.text.includes(number) && !told?.text.includes('tablets'))
  })

  it('five wrong PINs close the link; a stopped link opens nothing; a new one takes the place of the old', async () => {
    const asked = await ask((await aCaseOf()).caseId)
    const form = await site.visitor().get(linkOf(asked))
    const wrong = pinOf(asked) === '0000' ? '1111' : '0000'
    for (const _ of [1, 2, 3, 4, 5])
      assert.match((await form.fill({ PIN: wrong }).submit()).problems.join(), /not the PIN/)
    assert.deepEqual((await form.fill({ PIN: pinOf(asked) }).submit()).problems, [
      'Too many tries. Ask for a new link and PIN',
    ])
    const renewed = await asked.press('Send a new link and PIN')
    assert.equal((await site.visitor().get(linkOf(asked))).status, 404)
    assert.equal((await site.visitor().get(linkOf(renewed))).status, 200)
    await renewed.press('Stop this link')
    assert.equal((await site.visitor().get(linkOf(renewed))).status, 404)
    assert.equal((await site.visitor().get('/l/northmoor/AAAAAAAAAAAAAAAAAAAAAA')).status, 404)
    assert.equal((await site.visitor().get(linkOf(renewed).replace('northmoor', 'southvale'))).status, 404)
  })

  it('whoever is asked about a case cares for it until they have answered, and both ends are logged', async () => {
    const { caseId } = await aCaseOf()
    const relation = () => world.as(gp, (context) => careRelationship(context, caseId))
    assert.equal(await relation(), undefined)
    const id = idOf(await ask(caseId))
    assert.deepEqual(await relation(), { kind: 'asked' })
    assert.equal((await doctor.get(`/cases/${caseId}`)).status, 200)
    await (await doctor.get(`/advice/${id}`)).form('Send the advice').fill({ 'Your advice': 'Yes, it is.' }).submit()
    assert.equal(await relation(), undefined)
    assert.equal((await doctor.get(`/cases/${caseId}`)).status, 404)
    const names = (await world.events()).filter(({ about }) => about.includes(`case:${caseId}`)).map(({ name }) => name)
    assert.ok(names.includes('casework.asked-about-case') && names.includes('casework.asking-ended'))
  })

  it('unanswered in its time it goes to whoever else supervises; after them the network owes it, by whom to ring alone', async () => {
    const { caseId, number } = await aCaseOf()
    const id = idOf(await ask(caseId))
    await later(id, '2026-11-25', '16:59')
    assert.equal((await stored(id))?.withWhom.name, 'Helen Marsh')
    await later(id, '2026-11-25', '17:00')
    assert.equal((await stored(id))?.withWhom.name, 'Sunil Rao')
    assert.ok((await (await site.client(clinical)).get('/today?all=1')).says('Is this safe?'))
    const boss = await site.client(manager)
    assert.equal((await boss.get(`/advice/${id}`)).status, 404)
    await later(id, '2026-11-26', '12:00')
    assert.ok((await stored(id))?.owedSince)
    assert.ok((await boss.get('/today?all=1')).says('The network owes an answer about somebody’s safety'))
    const duty = await boss.get(`/advice/${id}`)
    assert.ok(duty.says('Ring them now') && duty.says('01632 960 222'))
    assert.ok(!duty.html.includes('tablets') && !duty.html.includes(number) && !duty.main.text.includes('Amina'))
    assert.ok((await worker.get(`/advice/${id}`)).says('Your network owes you this answer'))
    const json = JSON.stringify((await boss.json('/api/advice')).body)
    assert.ok(!json.includes('tablets') && !json.includes(number) && !json.includes('Amina'))
    assert.ok((await worker.get('/today?all=1')).says('Your network owes you an answer'))
    const answering = await (await site.client(clinical)).get(`/advice/${id}`)
    await answering.form('Send the advice').fill({ 'Your advice': 'Take them back.' }).submit()
    assert.ok(!(await boss.get('/today?all=1')).says('The network owes an answer'))
    assert.ok(!(await worker.get('/today?all=1')).says('owes you an answer'))
  })

  it('a question is taken back and asked after all, by whoever asked and nobody else', async () => {
    const { caseId } = await aCaseOf()
    const asked = await ask(caseId)
    const id = idOf(asked)
    const gone = await asked.press('I need no answer any more')
    assert.equal(gone.heading, 'This question was taken back')
    assert.equal(await world.as(gp, (context) => careRelationship(context, caseId)), undefined)
    assert.equal((await doctor.json(`/api/advice/${id}/withdraw`, {})).status, 403)
    const back = await gone.press('Ask it after all')
    assert.match(back.heading, /Helen Marsh has until/)
    assert.ok(back.says('It was asked after all'))
  })

  it('nobody else reads it: not another worker, nor another tenant; and no word of it is in the log', async () => {
    const id = idOf(await ask((await aCaseOf()).caseId))
    const ben = await readyWorker(world, 'Ben Carter')
    assert.equal((await (await site.client(ben)).get(`/advice/${id}`)).status, 404)
    const foreign = await aForeignWorld(site.database, { today: world.today })
    const stranger = await foreign.colleague('Zoe Hart', 'gp-supervisor', foreign.pcn)
    assert.equal((await (await site.client(stranger)).get(`/advice/${id}`)).status, 404)
    assert.ok(!JSON.stringify(await world.events()).includes('tablets'))
  })

  it('the agenda of supervision has what waits and what is to be followed up, by number, and other kinds have nothing', async () => {
    const { caseId, number } = await aCaseOf()
    await ask(caseId)
    const lines = async (kind: string) =>
      (
        await world.as(gp, (context) =>
          adviceOnAgenda.load(context, [{ postId: amina.postId, colleagueId: amina.id, kinds: [kind] }]),
        )
      ).get(amina.postId) ?? []
    assert.ok((await lines('gp-supervision')).some(({ what }) => what === `${number}: a question waits for an answer`))
    assert.deepEqual(await lines('line-management'), [])
  })

  it('a question about no case is asked too; with nobody to ask, the page says whose duty that is', async () => {
    const page = (await worker.get('/advice/ask')).fill({
      'What do you want to know?': 'May I visit alone after dark?',
      'What kind of risk is it?': 'A visit: is it safe for me to go',
      'How soon do you need an answer?': 'This week',
    })
    const asked = await page.submit('Ask')
    assert.equal(asked.heading, 'Helen Marsh has until 2 December 2026 at 5pm to answer')
    const lone = await world.linkWorker('Lena Frost')
    const nobody = await (await site.client(lone)).get('/advice/ask')
    assert.ok(nobody.says('owes you somebody to ask'))
  })
})
