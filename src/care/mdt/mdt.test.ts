import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aCase, type MadeCase } from '../../../test/cases.ts'
import { testKeys } from '../../../test/ground.ts'
import { tablesThatSay } from '../../../test/in-clear.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { agreedActions } from '../../base/agreed-actions/module.ts'
import { homeModule } from '../../base/home/module.ts'
import { reasonOf } from '../../platform/audit.ts'
import { openMail } from '../../platform/mail.ts'
import { join, type Whole } from '../../platform/module.ts'
import { momentAt } from '../../platform/moment.ts'
import { casework } from '../casework/module.ts'
import { mdtEvidence } from './evidence.ts'
import { mdt } from './module.ts'
import { mdtTime } from './time-spent.ts'

const TODAY = '2026-11-25'
const whole: Whole = join([casework, agreedActions, mdt])

describe('meetings of the team', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  let ben: Worker
  let manager: Holder
  let contact: Holder
  let mine: MadeCase
  let aminas: Client
  let bens: Client
  let boss: Client

  before(async () => {
    site = await testSite({ today: TODAY, modules: [homeModule(() => whole), casework, agreedActions, mdt] })
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: manager })
    ben = await readyWorker(world, 'Ben Carter', { lineManager: manager })
    contact = await world.colleague('Ruth Osei', 'practice-contact', world.practices.riverside)
    mine = await aCase(world, manager, {
      worker: amina,
      person: { firstName: 'Rosalind', lastName: 'Ferrars', birthDate: '1948-03-04', nhsNumber: '9434765919' },
    })
    aminas = await site.client(amina)
    bens = await site.client(ben)
    boss = await site.client(manager)
  })
  after(() => site.close())

  type Planned = {
    kind?: string
    on?: string
    at?: string
    chair?: Holder
    people?: Holder[]
    weeks?: string
    count?: string
  }
  async function plan(client: Client, settings: Planned = {}): Promise<string> {
    const { kind = 'meet.shared-caseload', on = '2026-12-02', at = world.pcn.id, chair = amina, ...more } = settings
    const id = noSuchId()
    const people = (settings.people ?? [amina, ben]).map((one) => one.id)
    const form = { id, organisationId: at, kind, on, time: '10am', minutes: '60', chairId: chair.id, ...more, people }
    const made = await client.json('/api/mdt/meetings', form)
    assert.equal(made.status, 201, JSON.stringify(made.body))
    return id
  }
  const bring = async (client: Client, caseId: string, meetingId: string, words: object = {}) =>
    client.json(`/api/mdt/meetings/${meetingId}/cases`, { caseId, ...words })
  const itemOn = (meetingId: string) =>
    world.write((db) =>
      db.selectFrom('mdt_item').select('id').where('meeting_id', '=', meetingId).executeTakeFirstOrThrow(),
    )
  /** As if its day had come: the row goes back, because no clock here does. */
  const heldOn = (meetingId: string, day: string) =>
    world.write((db) =>
      db
        .updateTable('mdt_meeting')
        .set({ on_day: day, starts_at: new Date(`${day}T10:00:00Z`) })
        .where('id', '=', meetingId)
        .execute(),
    )
  const mails = () =>
    world.write(async (db) =>
      (await db.selectFrom('mail').selectAll().where('purpose', 'like', 'mdt.%').orderBy('id').execute()).map((row) =>
        openMail({ keys: testKeys } as Parameters<typeof openMail>[0], row),
      ),
    )
  const looks = (caseId: string) =>
    world
      .write((db) => db.selectFrom('access').selectAll().execute())
      .then((rows) => rows.filter(({ about }) => about.includes(`case:${caseId}`)))

  test('[S60] a worker plans a series with the cadence of the Framework, and everybody asked is written to once', async () => {
    const page = await aminas.get(`/mdt/plan?at=${world.pcn.id}&kind=meet.shared-caseload`)
    assert.ok(page.says('At most 14 days apart: Trellis’s own figure'))
    const planned = await page
      .fill({ 'First day': '2 December 2026', Time: '9.30am', 'How many of them': '3' })
      .submit('Plan it')
    assert.equal(planned.heading, 'Shared caseload meeting, Riverside Primary Care Network')
    assert.ok(planned.says('2 December 2026 at 9:30am'))
    const days = await world.write((db) => db.selectFrom('mdt_meeting').select('on_day').orderBy('on_day').execute())
    assert.deepEqual(
      days.map((row) => row.on_day),
      ['2026-12-02', '2026-12-16', '2026-12-30'],
    )
    const sent = await mails()
    assert.equal(sent.filter(({ text }) => text.includes('Dear Ben')).length, 1)
    const toBen = sent.find(({ text }) => text.includes('Dear Ben'))
    assert.match(toBen?.text ?? '', /16 December 2026 at 9:30am/)
    assert.match(toBen?.calendar?.text ?? '', /METHOD:REQUEST/)
    assert.doesNotMatch(toBen?.calendar?.text ?? '', /Riverside|^LOCATION/m)
  })

  test('[S51] a community partner is asked without an account, is written no case, and comes to no page', async () => {
    const id = await plan(aminas, { on: '2026-12-03' })
    assert.equal((await bring(aminas, mine.caseId, id)).status, 201)
    const page = await aminas.get(`/mdt/meetings/${id}/invite`)
    const asked = await page
      .fill({ Name: 'Lorna Sykes', Organisation: 'Citizens Advice', 'E-mail address': 'lorna@advice.example' })
      .submit('Ask them')
    assert.ok(asked.says('Lorna Sykes has no account here, and sees no case'))
    const [mail] = (await mails()).filter(({ to }) => to === 'lorna@advice.example')
    assert.ok(mail)
    assert.ok(!mail.text.includes(mine.number) && !mail.text.includes('Ferrars'))
    assert.ok(!(mail.calendar?.text ?? '').includes('/mdt/'))
    const sheet = await aminas.get(`/mdt/meetings/${id}/sheet`)
    assert.ok(sheet.says('Not for guests. Lorna Sykes (Citizens Advice)'))
    const forum = await plan(boss, { kind: 'meet.community', chair: manager, people: [manager], on: '2026-12-04' })
    assert.equal((await bring(aminas, mine.caseId, forum)).status, 403)
  })

  test('[S59] one press on the case brings its number to the next meeting, and the sheet names nobody', async () => {
    const id = await plan(aminas, { on: '2026-11-26' })
    const asked = await (await aminas.get(`/cases/${mine.caseId}`)).press('Bring to the MDT')
    assert.equal(asked.heading, `${mine.number} is on the meeting of 26 Nov 2026`)
    const again = await (await aminas.get(`/cases/${mine.caseId}`)).press('Bring to the MDT')
    assert.equal(again.address, asked.address, 'pressed again, it is opened where it stands already')
    const named = await asked
      .fill({ 'What you ask of the meeting': 'What would help Rosalind Ferrars?' })
      .submit('Save')
    assert.match(named.problems.join(), /looks like somebody's name/)
    const worried = await named
      .fill({ 'What you ask of the meeting': 'There is a safeguarding enquiry' })
      .submit('Save')
    assert.match(worried.problems.join(), /never stands here/)
    const saved = await worried.fill({ 'What you ask of the meeting': 'Who leads from here?' }).submit('Save')
    assert.ok(saved.says('Who leads from here?'))
    const sheet = await bens.get(`/mdt/meetings/${id}/sheet`)
    assert.ok(sheet.says(mine.number) && sheet.says('Who leads from here?'))
    assert.ok(!sheet.html.includes('Ferrars'))
    const timeline = await aminas.get(`/cases/${mine.caseId}`)
    assert.ok(timeline.says('The case was put on a meeting of the team'))
    assert.equal((await bring(bens, mine.caseId, await plan(bens, { on: '2026-12-09', chair: ben }))).status, 403)
  })

  test('names open on screen for those who care alone, one at a time, and each opening is noted', async () => {
    const id = await plan(aminas, { on: '2026-12-10' })
    await bring(aminas, mine.caseId, id)
    const item = await itemOn(id)
    const before = (await looks(mine.caseId)).length
    const opened = await (await aminas.get(`/mdt/meetings/${id}`)).follow('Show who it is')
    assert.ok(opened.says('Rosalind Ferrars, born 4 March 1948, NHS number 943 476 5919'))
    const noted = (await looks(mine.caseId)).slice(before)
    assert.ok(
      noted.some(
        (look) => look.name === 'identity.opened' && look.actor_id === amina.id && look.reason === 'allocated',
      ),
    )
    const tried = await bens.get(`/mdt/meetings/${id}?open=${item.id}`)
    assert.equal(tried.status, 200)
    assert.ok(tried.says(mine.number) && !tried.html.includes('Ferrars') && !tried.says('Show who it is'))
    assert.ok(!(await looks(mine.caseId)).some((look) => look.name === 'identity.opened' && look.actor_id === ben.id))
    const api = await aminas.json(`/api/mdt/meetings/${id}?open=${item.id}`)
    assert.doesNotMatch(JSON.stringify(api.body), /Ferrars/)
    // Opening the details with a reason opens the case's own page, and nothing here.
    const glass = { id: noSuchId(), caseId: mine.caseId, reason: 'Somebody rang about a key' }
    const { breakGlass } = await import('../casework/break-glass.ts')
    assert.ok((await world.as(ben, (context) => breakGlass(context, glass))).ok)
    assert.ok(!(await bens.get(`/mdt/meetings/${id}?open=${item.id}`)).html.includes('Ferrars'))
  })

  test('pressed twice at the same moment, a meeting is planned once', async () => {
    const page = await aminas.get(`/mdt/plan?at=${world.pcn.id}&kind=meet.shared-caseload`)
    const form = page.fill({ 'First day': '18 January 2027', Time: '9.30am', 'How many of them': '1' })
    await Promise.all([form.submit('Plan it'), form.submit('Plan it'), form.submit('Plan it')])
    const planned = await world.write((db) =>
      db.selectFrom('mdt_meeting').select('id').where('on_day', '=', '2027-01-18').execute(),
    )
    assert.equal(planned.length, 1)
  })

  test('a sheet with names is the chair’s, with a reason, a day by which it is destroyed, and only whom the chair supports', async () => {
    const others = await aCase(world, manager, { worker: ben, person: { firstName: 'Edwin', lastName: 'Drood' } })
    const id = await plan(aminas, { on: '2026-11-27' })
    await bring(aminas, mine.caseId, id)
    await bring(bens, others.caseId, id)
    assert.equal((await bens.get(`/mdt/meetings/${id}/print-names`)).status, 404)
    const form = await aminas.get(`/mdt/meetings/${id}/print-names`)
    const late = await form
      .fill({ 'Why names are needed on paper': 'No screen in the room', 'Destroyed by': '9 Dec 2026' })
      .submit()
    assert.match(late.problems.join(), /a week after the meeting/)
    const sheet = await late.fill({ 'Destroyed by': '28 Nov 2026' }).submit()
    assert.match(sheet.heading, /destroy by 28 November 2026/)
    assert.ok(sheet.says('Rosalind Ferrars, born 4 Mar 1948') && !sheet.html.includes('Drood'))
    assert.ok(sheet.says('By number only: you do not support this person'))
    const head = sheet.main.byTag('thead')[0]?.text ?? ''
    assert.match(head, /Destroy by 28 November 2026/)
    const noted = (await looks(mine.caseId)).find(({ name }) => name === 'mdt.named-sheet-names')
    const said = await world.as(amina, async (context) => noted && reasonOf(context, noted))
    assert.equal(said, 'No screen in the room')
    assert.deepEqual(await tablesThatSay(site.database, 'No screen in the room'), [], 'it lies sealed')
    const sheetPath = sheet.address.replace(/^\/at\/[^/]+/, '')
    assert.equal((await bens.get(sheetPath)).status, 404)
    const today = await aminas.get('/today?all=1')
    assert.ok(today.says('Destroy the sheet with names') && today.says('Destroy by 28 Nov 2026'))
    await today.press('It is destroyed')
    assert.ok(!(await aminas.get('/today?all=1')).says('Destroy the sheet with names'))
    const after = await aminas.get(sheetPath)
    assert.match(after.heading, /Destroyed on 25 November 2026/)
    assert.ok(!after.html.includes('Ferrars'))
  })

  test('[S54] who was there is kept, what was not reached goes to the next meeting, and decisions become somebody’s actions', async () => {
    const second = await aCase(world, manager, { worker: amina, person: { firstName: 'Betsey', lastName: 'Trotwood' } })
    const id = await plan(aminas, { on: '2026-11-25', weeks: '2', count: '2' })
    await bring(aminas, mine.caseId, id, { ask: 'Who leads?', why: 'Two of us' })
    await bring(aminas, second.caseId, id)
    await heldOn(id, '2026-11-24')
    const meeting = await aminas.get(`/mdt/meetings/${id}`)
    const deciding = await meeting.follow(`Write what was decided ${mine.number}`)
    const missing = await deciding.fill({ 'In a sentence': 'Ring the housing team' }).submit('Save')
    assert.deepEqual(missing.problems, ['Choose who does it, from those who are asked to this meeting'])
    await missing.fill({ Who: 'Ben Carter', 'By when': '2 Dec 2026' }).submit('Save')
    const actions = await bens.get('/my-actions')
    assert.ok(actions.says(`${mine.number}: Ring the housing team`))
    const recording = await aminas.get(`/mdt/meetings/${id}/record`)
    const held = await recording
      .fill({ 'How long it took': '50', 'Ben Carter': 'Apologies', 'Which cases were talked over?': [mine.number] })
      .submit('Save: it was held')
    assert.match(held.heading, /: held$/)
    const came = Object.fromEntries(held.rows.map(([name, , there]) => [name, there]))
    assert.deepEqual([came['Amina Yusuf'], came['Ben Carter']], ['Present', 'Apologies'])
    const timeline = await aminas.get(`/cases/${mine.caseId}`)
    assert.ok(timeline.says('Discussed at the MDT on 24 Nov 2026: 1 action, the first by 2 Dec 2026'))
    assert.ok(!timeline.says('Ring the housing team'))
    const carried = await world.write((db) =>
      db
        .selectFrom('mdt_item')
        .select(['meeting_id', 'came_from'])
        .where('case_id', '=', second.caseId)
        .executeTakeFirstOrThrow(),
    )
    assert.equal(carried.came_from, id)
    assert.notEqual(carried.meeting_id, id)

    const spent = await world.as(amina, (context) =>
      mdtTime.load(context, amina.postId, { from: '2026-11-01', until: '2026-11-30' }),
    )
    assert.deepEqual(
      spent.filter(({ href }) => href?.includes(id)).map(({ kind, on, minutes }) => [kind, on, minutes]),
      [['mdt', '2026-11-24', 50]],
    )
    const posts = [{ id: ben.postId, colleagueId: ben.id, name: ben.name }]
    const evidence = await world.as(manager, (context) =>
      mdtEvidence.load(context, { posts, from: '2026-11-01', until: '2026-11-30' }),
    )
    assert.match(evidence[0]?.says ?? '', /Asked to 1 that was held, there at 0; apologies for 1/)
    assert.match(evidence[0]?.record ?? '', /^mdt-meeting:/)
  })

  const CHECK_IN = { kind: 'meet.practice-checkin', on: '2026-11-26' }
  const WHAT = 'Practice check-in, High Street Practice'
  /** The line of such a meeting on somebody's Today: what it says, and where its button leads. */
  async function onToday(holder: Holder) {
    const page = await (await site.client(holder)).get('/today?all=1')
    const line = page.main.byClass('trellis-today__line').find(({ text }) => text.includes(WHAT))
    const href = line?.byTag('a').at(-1)?.attributes.href
    return (
      line && { says: line.text, open: async () => (await site.client(holder)).get(href ?? assert.fail(line.text)) }
    )
  }

  test('a meeting of the week is on the Today of everybody asked, and calling it off there takes it away', async () => {
    await plan(aminas, { ...CHECK_IN, at: world.practices.highStreet.id })
    for (const each of [amina, ben]) assert.match((await onToday(each))?.says ?? '', /26 Nov 2026 at 10am/)
    const meeting = await (await onToday(amina))?.open()
    const off = await meeting?.follow('Call it off')
    await off?.fill({ Why: 'The practice had no time' }).submit('Call it off')
    for (const each of [amina, ben]) assert.equal(await onToday(each), undefined)
  })

  test('[S54] once a meeting was held its chair’s Today asks who was there, and the answer takes it away', async () => {
    await plan(aminas, { ...CHECK_IN, at: world.practices.highStreet.id })
    Object.assign(world.moment, momentAt(new Date('2026-11-26T12:00:00Z')))
    assert.equal(await onToday(ben), undefined, 'whoever was only asked is asked no more')
    const line = await onToday(amina)
    assert.match(line?.says ?? '', /Say who was at: Practice check-in/)
    const held = await (await line?.open())?.fill({ 'Ben Carter': 'Present' }).submit('Save: it was held')
    assert.match(held?.heading ?? '', /: held$/)
    assert.equal(await onToday(amina), undefined)
    Object.assign(world.moment, momentAt(new Date('2026-11-25T10:00:00Z')))
  })

  test('[S53] a practice sees whether it keeps its meetings and how often a link worker came; a cadence missed is the practice’s', async () => {
    const contacts = await site.client(contact)
    const { riverside } = world.practices
    // Everybody else in this world came too lately for a meeting to be owed to them.
    await world.linkWorker('Cal Dean', { joined: world.daysAgo(60) })
    const owed = await contacts.get(`/mdt/at/${riverside.id}`)
    assert.match(owed.heading, /Riverside Surgery owes 2 meetings/)
    const owedBefore = (await contacts.get('/today?all=1')).text
    assert.ok(owedBefore.includes('None is recorded here yet'))
    const id = await plan(contacts, {
      kind: 'meet.practice-mdt',
      at: riverside.id,
      chair: contact,
      people: [contact, amina],
    })
    await heldOn(id, '2026-11-20')
    const recording = await contacts.get(`/mdt/meetings/${id}/record`)
    await recording.fill({ 'Amina Yusuf': 'Present' }).submit('Save: it was held')
    const kept = await contacts.get(`/mdt/at/${riverside.id}`)
    assert.match(kept.heading, /Riverside Surgery owes a meeting/)
    const MDT = 'None is recorded here yet'
    assert.equal((await contacts.get('/today?all=1')).text.split(MDT).length, owedBefore.split(MDT).length - 1)
    assert.ok(kept.says('A link worker was at 1 of 1 in the last six months'))
    const practices = await boss.get('/mdt/practices')
    assert.ok(practices.says('Riverside Surgery') && practices.says('1 hour'))
    assert.doesNotMatch(practices.text, /Amina Yusuf came|% of/)
  })

  test('[S55] two practices’ meetings become one in a press, with everybody of both, and apart again in another', async () => {
    const { riverside, highStreet } = world.practices
    const first = await plan(boss, {
      kind: 'meet.practice-checkin',
      at: riverside.id,
      chair: contact,
      people: [contact, amina],
      on: '2026-12-07',
    })
    const other = await world.colleague('Tom Reed', 'practice-contact', highStreet)
    const second = await plan(boss, {
      kind: 'meet.practice-checkin',
      at: highStreet.id,
      chair: other,
      people: [other, amina],
      on: '2026-12-14',
    })
    const own = await aminas.get('/mdt/my-time?month=2026-12')
    assert.ok(own.says('Could be one meeting') && own.says('Only you see this page'))
    const page = await boss.get('/mdt/practices')
    assert.ok(page.says('Two that could be one'))
    assert.ok((await boss.get('/today?all=1')).says('Two meetings could be one'))
    const joint = await page.press('Hold both on 7 Dec 2026')
    assert.ok(!(await boss.get('/today?all=1')).says('Two meetings could be one'))
    assert.match(joint.heading, /High Street Practice and Riverside Surgery|Riverside Surgery and High Street Practice/)
    assert.ok(joint.says('Tom Reed') && joint.says('Ruth Osei'))
    const stateOf = (id: string) =>
      world.write((db) =>
        db.selectFrom('mdt_meeting').select(['state', 'joined_into']).where('id', '=', id).executeTakeFirstOrThrow(),
      )
    assert.deepEqual(await stateOf(second), { state: 'called-off', joined_into: first })
    const apart = await joint.press('Hold them apart again')
    assert.ok(!apart.says('Tom Reed'))
    assert.deepEqual(await stateOf(second), { state: 'planned', joined_into: null })
    const share = { id: noSuchId(), meetingId: first, joinedId: second }
    assert.equal((await bens.json('/api/mdt/shares', share)).status, 403)
  })

  test('what two people change at once stands side by side; a meeting moved or called off is told to everybody', async () => {
    const id = await plan(aminas, { on: '2026-12-16' })
    const mineOpen = await aminas.get(`/mdt/meetings/${id}/change`)
    const theirs = await bens.get(`/mdt/meetings/${id}/change`)
    await theirs.fill({ Day: '17 Dec 2026', Time: '11am' }).submit('Save')
    const conflict = await mineOpen.fill({ Day: '18 Dec 2026' }).submit('Save')
    assert.equal(conflict.status, 409)
    const moved = (await mails()).filter(({ text }) =>
      text.includes('moved from 16 December 2026 at 10am to 17 December 2026 at 11am'),
    )
    assert.equal(moved.length, 2)
    const off = await (await aminas.get(`/mdt/meetings/${id}/call-off`))
      .fill({ Why: 'The practice had no time' })
      .submit('Call it off')
    assert.match(off.heading, /called off/)
    assert.ok((await mails()).some(({ calendar }) => calendar?.method === 'CANCEL'))
    assert.ok(!(await off.press('Hold it after all')).heading.includes('called off'))
  })

  test('an open concern offers the case to its worker in words of its own, and the sheet says nothing of it (H4)', async () => {
    const worrying = await aCase(world, manager, {
      worker: amina,
      person: { firstName: 'Agnes', lastName: 'Wickfield' },
    })
    const { openConcern } = await import('../casework/open-concern.ts')
    const form = { id: noSuchId(), caseId: worrying.caseId, kind: 'abuse', what: 'Afraid of somebody at home' }
    assert.ok((await world.as(amina, (context) => openConcern(context, form))).ok)
    const id = await plan(aminas, { on: '2026-12-18' })
    const offered = await aminas.get(`/mdt/meetings/${id}`)
    assert.ok(offered.says('A concern is open: talk it over'))
    const on = await offered.press(`Bring it ${worrying.number}`)
    assert.ok(on.says('To talk over together'))
    for (const path of [`/mdt/meetings/${id}`, `/mdt/meetings/${id}/sheet`]) {
      const seen = await bens.get(path)
      assert.ok(seen.says(worrying.number))
      assert.doesNotMatch(seen.text, /concern|abuse|afraid/i)
    }
    const api = await aminas.json(`/api/mdt/meetings/${id}`)
    assert.doesNotMatch(JSON.stringify(api.body), /concern|abuse|afraid/i)
  })

  test('somebody of another neighbourhood sees no meeting, and those who work there but are not asked read no case', async () => {
    const id = await plan(aminas, { on: '2026-12-21' })
    await bring(aminas, mine.caseId, id, { ask: 'Who leads from here?', why: 'Letters cross' })
    const stranger = await world.post('Noor Aziz', {
      role: 'link-worker',
      employer: world.otherPcn,
      pcn: world.otherPcn,
    })
    const strangers = await site.client(stranger)
    assert.equal((await strangers.get(`/mdt/meetings/${id}`)).status, 404)
    assert.ok(!(await strangers.get('/mdt')).says('21 Dec 2026'))
    const seen = await boss.get(`/mdt/meetings/${id}`)
    assert.ok(seen.says('1 case to talk over') && !seen.says('Who leads from here?') && !seen.says(mine.number))
  })

  test('what is lacking is noted without a person, listed, and later said to be there', async () => {
    const form = await aminas.get('/mdt/gaps/note')
    const named = await form.fill({ 'What is lacking': 'Nobody visits Margaret Hill' }).submit('Note it')
    assert.equal(named.status, 422)
    const listed = await named.fill({ 'What is lacking': 'No bereavement group near the river' }).submit('Note it')
    assert.ok(listed.says('No bereavement group near the river'))
    const met = await (await listed.follow('There is something now'))
      .fill({ 'What there is now': 'A group on Tuesdays' })
      .submit('Save')
    assert.ok(met.says('A group on Tuesdays'))
  })

  test('no event of a meeting holds a name, or what was said', async () => {
    const events = await world.events()
    const told = JSON.stringify(events.filter(({ name }) => name.startsWith('mdt.')))
    assert.doesNotMatch(told, /Ferrars|Rosalind|Trotwood|housing team|Who leads/)
  })
})
