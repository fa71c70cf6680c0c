import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { fileRoute } from '../../http/file-route.ts'
import { training } from './module.ts'
import { trainingToday } from './today.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
const CORE = ['Core skills for personalised care', 'Shared decision making', 'Personalised care and support planning']
const ELEARNING = 'NHS England e-learning for social prescribing link workers (formerly HEE)'

const files = { name: 'files', routes: [fileRoute(training.files ?? [])] }

describe('training: recorded, checked and kept in date', () => {
  let site: TestSite
  let manager: Holder
  let amina: Worker
  let own: Client
  let above: Client

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [training, files] })
    const { world } = site
    manager = await world.colleague('Grace Adeyemi', 'line-manager', world.pcn)
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-11-02', lineManager: manager })
    own = await site.client(amina)
    above = await site.client(manager)
  })
  after(() => site.close())

  const passport = (worker: Worker) => `/colleagues/${worker.id}/training`
  const stateOf = (rows: string[][], title: string) => rows.find(([first]) => first?.startsWith(title))?.[1]
  const add = async (client: Client, worker: Worker, fields: Record<string, string | string[] | File>) =>
    (await client.get(`${passport(worker)}/add`)).form('Add to the record').fill(fields).submit('Add to the record')
  const todayOf = (holder: Holder) =>
    site.world.as(holder, async (context) => {
      const parts = []
      for (const source of trainingToday)
        if (source.roles.includes(holder.seat.role)) parts.push(await source.load(context))
      return parts.flatMap(({ lines = [] }) => lines)
    })

  test('[S26] national e-learning is recorded module by module, and is done when all six are', async () => {
    const before = await own.get('/my-training')
    assert.match(before.heading, /still to be recorded before you take referrals/)
    assert.equal(stateOf(before.rows, ELEARNING), '0 of 6 done')
    const modules = (await own.get(`${passport(amina)}/add`)).form('Add to the record')
    const saved = await modules
      .fill({
        [ELEARNING]: ['Introduction to the link worker role', 'Developing partnerships'],
        'When was it completed?': '20 Nov 2026',
      })
      .submit('Add to the record')
    assert.equal(stateOf(saved.rows, ELEARNING), '2 of 6 done')
    const rest = await own.get(`${passport(amina)}/add`)
    const wanted = rest.form('Add to the record').fill({
      [ELEARNING]: [
        'Developing personalised care and support plans with people',
        'Introducing new partners to social prescribing',
        'Community development and support for VCSE organisations',
        'Supporting the people you work with: safety, wellbeing and wider needs',
      ],
      'When was it completed?': '21 Nov 2026',
    })
    assert.equal(stateOf((await wanted.submit('Add to the record')).rows, ELEARNING), '6 of 6 done')
    const event = (await site.world.events()).findLast(({ name }) => name === 'training.completed')
    assert.deepEqual(event?.detail, { itemIds: ['nhse-el-02', 'nhse-el-04', 'nhse-el-05', 'nhse-el-06'] })
  })

  test('[S27] PCI core modules are recorded by the worker and checked by a second person, never by oneself', async () => {
    const pci = 'Personalised Care Institute core skill modules'
    const saved = await add(own, amina, { [pci]: CORE, 'When was it completed?': '23 Nov 2026', Provider: 'PCI' })
    assert.equal(stateOf(saved.rows, pci), '3 of 3 done')

    const queue = await above.get('/training/to-check')
    const waiting = queue.rows.filter(([, title]) => CORE.includes(title ?? ''))
    assert.equal(waiting.length, 3)
    const opened = await queue.follow('Core skills for personalised care')
    const checked = await opened.press('I have checked this')
    assert.match(checked.fact('Checked') ?? '', /25 November 2026 by Grace Adeyemi/)
    const again = await above.get('/training/to-check')
    assert.equal(again.rows.filter(([, title]) => CORE.includes(title ?? '')).length, 2)

    const record = (await again.follow('Shared decision making')).address.split('/').at(-1)
    const refused = await own.json(`/api/training/records/${record}/check`, {})
    assert.deepEqual(refused, {
      status: 403,
      body: { kind: 'forbidden', why: 'Somebody else checks your own training' },
    })
  })

  test('[S114] making every contact count is in the plan of training and can be recorded', async () => {
    const mecc = 'Making Every Contact Count (MECC)'
    assert.equal(stateOf((await own.get('/my-training')).rows, mecc), 'Not started')
    const saved = await add(own, amina, {
      'Statutory and mandatory: complete during induction': [mecc],
      'When was it completed?': '24 Nov 2026',
      Provider: 'elearning for healthcare',
    })
    assert.equal(stateOf(saved.rows, mecc), 'Complete, waiting for check')
  })

  test('[S28] a training hub asks for one more training from a day, and it shows in every passport from then', async () => {
    const hub = await site.world.colleague('Emma Mistry', 'training-hub', site.world.hub)
    const client = await site.client(hub)
    const form = (await client.get('/training/catalogue/add')).form('Add to the catalogue').fill({
      'What is it called?': 'Working with the Somali community',
      'When must it be done?': 'During induction',
      'Months until it is due again': '24',
      'From which day is it asked for?': '25 Nov 2026',
      'Why, and on whose word?': 'Agreed by the hub board on 12 November',
    })
    const catalogue = await form.submit('Add to the catalogue')
    const row = catalogue.rows.find(([title]) => title === 'Working with the Somali community')
    assert.deepEqual(row?.slice(1, 5), ['Complete during induction', '24 months', '1', 'Asked for here'])
    assert.match(row?.[5] ?? '', /Retire it/)
    assert.equal(stateOf((await own.get('/my-training')).rows, 'Working with the Somali community'), 'Not started')

    const stored = await site.world.write((db) =>
      db.selectFrom('standard_change').select(['path', 'from_on']).execute(),
    )
    assert.deepEqual(stored, [{ path: 'training.items.add', from_on: '2026-11-25' }])
    const refused = await own.json('/api/training/catalogue', {
      id: noSuchId(),
      title: 'Mine',
      requirement: 'cpd',
      from: '2026-11-25',
      reason: 'x',
    })
    assert.equal(refused.status, 403)
  })

  test('[S23] what is owed before referrals is told of link workers in a PCN, and of no other role', async () => {
    const { world } = site
    const coach = await world.post('Sophie Tran', { role: 'health-coach', employer: world.pcn, pcn: world.pcn })
    const team = await above.get('/training/team')
    assert.ok(team.says('Amina Yusuf'))
    assert.equal(team.says('Sophie Tran'), false)
    assert.deepEqual(await todayOf(coach), [])
  })

  test('a certificate is known by its content, and opens in a sandbox for those who may see the record', async () => {
    const wrong = await add(own, amina, {
      'Statutory and mandatory: complete during induction': ['Fire safety'],
      Certificate: new File(['plain words'], 'certificate.pdf'),
    })
    assert.deepEqual(wrong.problems, [
      '“certificate.pdf” is not a PDF, a JPEG or a PNG. Save it as one of these and choose it again',
    ])
    const empty = await add(own, amina, {
      'Statutory and mandatory: complete during induction': ['Fire safety'],
      'When was it completed?': '24 Nov 2026',
      Certificate: new File([], 'certificate.pdf'),
    })
    assert.deepEqual(empty.problems, ['“certificate.pdf” is empty: nothing is in it. Choose another'])
    const stored = await add(own, amina, {
      'Which practices does it count for?': ['Riverside Surgery', 'High Street Practice'],
      'Local briefings': ['Orientation in each practice: people, rooms, systems, emergency procedures'],
      'When was it completed?': '24 Nov 2026',
      Certificate: new File([PNG], 'Amina’s certificate.png'),
    })
    const href = stored.hrefOf('Certificate')
    const answer = await own.raw(href)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'image/png')
    assert.match(answer.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/)
    assert.match(answer.headers.get('content-disposition') ?? '', /^inline; filename="Amina_s certificate.png"/)
    const stranger = await site.client(
      await site.world.colleague('Lee Morgan', 'practice-contact', site.world.otherPcn),
    )
    assert.equal((await stranger.raw(href.replace(/^\/at\/[^/]+/, ''))).status, 404)
  })

  test('what is in date at one practice is still offered as owed at another, and says where', async () => {
    const bea = await site.world.linkWorker('Bea Lunn', { started: '2026-11-02', lineManager: manager })
    const hers = await site.client(bea)
    const orientation = 'Orientation in each practice: people, rooms, systems, emergency procedures'
    await add(hers, bea, {
      'Which practices does it count for?': ['Riverside Surgery'],
      'Local briefings': [orientation],
      'When was it completed?': '24 Nov 2026',
    })
    const form = await hers.get(`${passport(bea)}/add`)
    assert.ok(form.says('Not started: High Street Practice'), form.text)
    assert.ok(form.main.byTag('details').every(({ text }) => !text.includes(orientation)))
  })

  test('a manager agrees an exemption with a reason, and never from safeguarding', async () => {
    const ask = (units: string[], reason: string) =>
      above.json(`/api/colleagues/${amina.id}/training/exemptions`, { id: noSuchId(), units, reason })
    assert.equal((await ask(['sm-moving'], 'Never lifts anything at work')).status, 201)
    assert.equal(
      stateOf((await own.get('/my-training')).rows, 'Moving and handling'),
      'Exempt, with reason and approver',
    )
    const never = await ask(['sm-safeguarding-children'], 'Works with adults')
    assert.deepEqual(never.body, {
      kind: 'invalid',
      problems: [{ field: 'units', message: 'Nobody can be exempt from Safeguarding children and young people' }],
    })
    const self = await own.json(`/api/colleagues/${amina.id}/training/exemptions`, {
      id: noSuchId(),
      units: ['sm-fire'],
      reason: 'x',
    })
    assert.equal(self.status, 403)
  })

  test('what runs out is on the first screen until it is renewed, and checking clears the manager’s line', async () => {
    const tom = await site.world.linkWorker('Tom Bell', { started: '2025-01-06', lineManager: manager })
    const put = (on: string) =>
      site.client(tom).then((client) =>
        client.json(`/api/colleagues/${tom.id}/training/completed`, {
          id: noSuchId(),
          units: ['sm-data-security'],
          on,
        }),
      )
    assert.equal((await put('2025-12-20')).status, 201)
    const renewal = async () => (await todayOf(tom)).filter(({ key }) => key.startsWith('training-renewal'))
    assert.equal(
      (await renewal())[0]?.what,
      'Information governance and data security awareness is due by 20 December 2026',
    )
    await put('2026-11-24')
    assert.deepEqual(await renewal(), [])
    const missing = async () => (await todayOf(tom)).find(({ key }) => key.startsWith('training-missing'))?.what ?? ''
    const before = await missing()
    assert.match(before, /^Training to do: .+ and \d+ more$/)
    const one = (await site.client(tom)).json(`/api/colleagues/${tom.id}/training/completed`, {
      ...{ id: noSuchId(), units: ['sm-safeguarding-adults'], on: '2026-11-24' },
    })
    assert.equal((await one).status, 201)
    const left = (words: string) => Number(/and (\d+) more/.exec(words)?.[1] ?? 0)
    assert.equal(left(await missing()), left(before) - 1)

    const waiting = async () => (await todayOf(manager)).filter(({ key }) => key === 'training-to-check')
    assert.equal((await waiting()).length, 1)
    for (let left = 30; left > 0; left--) {
      const queue = await above.get('/training/to-check')
      if (queue.rows.length === 0) break
      await queue.press('Checked')
    }
    assert.deepEqual(await waiting(), [])
  })

  test('[H9] the PCN of a provider’s employee sees what the contract asks for, and not the records', async () => {
    const { world } = site
    const lena = await world.linkWorker('Lena Ford', { employer: world.provider, started: '2026-10-01' })
    const pcn = await site.client(await world.colleague('Priya Shah', 'pcn-manager', world.pcn))
    const page = await pcn.get(passport(lena))
    assert.ok(page.says('Shown here is what the contract asks for'))
    assert.equal(page.says('Making Every Contact Count'), false)
    assert.equal(page.links.includes('Add'), false)
  })

  test('sent twice is put down once, and a practice that is not served is refused', async () => {
    const once = { id: noSuchId(), units: ['sm-edhr'], on: '2026-11-20' }
    const path = `/api/colleagues/${amina.id}/training/completed`
    assert.equal((await own.json(path, once)).status, 201)
    assert.equal((await own.json(path, once)).status, 200)
    const far = {
      id: noSuchId(),
      units: ['sm-clinical-system'],
      on: '2026-11-20',
      siteIds: [site.world.practices.hilltop.id],
    }
    assert.equal((await own.json(path, far)).status, 422)
  })
})
