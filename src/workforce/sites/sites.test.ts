import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { aForeignWorld, type Holder, type Place, type Worker } from '../../../test/world.ts'
import { linkRoutes } from '../../http/link-routes.ts'
import { openMail } from '../../platform/mail.ts'
import { momentAt } from '../../platform/moment.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { sites } from './module.ts'
import { managersSites, practiceSites, workersSites } from './today.ts'

const ASK = 'Ask for everything needed'

describe('what a worker has and is still owed at each practice and site', () => {
  let site: TestSite
  let manager: Holder
  let contact: Holder
  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [placements, sites, { name: 'links', routes: linkRoutes }] })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    contact = await world.colleague('Sam Cole', 'practice-manager', world.practices.riverside)
  })
  after(() => site.close())

  const worker = (name: string, more: object = {}) =>
    site.world.linkWorker(name, { started: '2026-06-01', soleWorkerSaid: false, ...more })
  const at = ({ postId }: Worker, place: Place) => `/posts/${postId}/sites/${place.id}`
  const riverside = () => site.world.practices.riverside

  /** The letters so far, opened with the service's own key. */
  const letters = () =>
    site.world.asJob('test', async (context) => {
      const rows = await context.db
        .selectFrom('mail')
        .select(['id', 'key_id', 'sealed'])
        .where('purpose', '=', 'sites.access-asked')
        .orderBy('id')
        .execute()
      return rows.map((row) => openMail(context, row))
    })
  const lastLink = async () => {
    const letter = (await letters()).at(-1) ?? assert.fail('Nobody was written to')
    return /https:\/\/trellis\.test(\/l\/\S+)/.exec(letter.text)?.[1] ?? assert.fail('The letter has no link')
  }
  async function train(who: Worker, place: Place) {
    const { world } = site
    for (const item of ['sm-clinical-system', 'sm-data-security'])
      await world.write(async (db) => {
        const id = world.moment.newId()
        const by = { recorded_by: manager.id, recorded_at: world.moment.now }
        await db
          .insertInto('training_record')
          .values({
            id,
            colleague_id: who.id,
            item_id: item,
            edition: 'test',
            kind: 'complete',
            on_day: '2026-10-20',
            ...by,
          })
          .execute()
        if (item === 'sm-clinical-system')
          await db.insertInto('training_record_site').values({ record_id: id, site_id: place.id }).execute()
      })
  }
  const askThrough = async (who: Worker, client?: Client) =>
    (await (client ?? (await site.client(who))).get(at(who, riverside()))).press(ASK)

  test('[S56] access is asked for and granted in three presses, the last two by a link without an account', async () => {
    const amina = await worker('Amina Yusuf')
    const asked = await askThrough(amina)
    assert.ok(asked.says('Sam Cole was written to on 25 Nov 2026. No answer yet. The link works until 9 Dec 2026.'))

    const practice = site.visitor()
    const letter = await practice.get(await lastLink())
    assert.equal(letter.heading, 'Amina Yusuf needs record access at Riverside Surgery')
    const thanked = await letter.press('It is live')
    assert.equal(thanked.heading, 'Thank you: everything asked for is live')

    const after = await (await site.client(amina)).get(`/posts/${amina.postId}/access/${riverside().id}`)
    assert.equal(after.heading, '7 of 7 live at Riverside Surgery')
  })

  test('[S56] what came by the link says so in history, with whom it was sent to', async () => {
    const tom = await worker('Tom Bell')
    await askThrough(tom)
    await (await site.visitor().get(await lastLink())).press('We asked for it')
    const page = await (await site.client(manager)).get(at(tom, riverside()))
    assert.ok(page.says('The site says: asked to be set up, 7 kinds, by the link in a message'))
    assert.ok(page.says('Sam Cole, by the link in a message'))
    assert.ok(page.says('They have asked for it to be set up: 25 Nov 2026.'))
    const event = (await site.world.events()).findLast(({ name }) => name === 'sites.answered')
    assert.match(event?.actor ?? '', /^link:record-access:/)
    assert.ok(!JSON.stringify(event).includes('Sam Cole'), 'no name stands in the log')
  })

  test('opening a link confirms nothing, shows what is asked and nothing else of anybody', async () => {
    const una = await worker('Una Reed')
    const other = await worker('Olaf Stein')
    await askThrough(una)
    const before = (await site.world.events()).length
    const letter = await site.visitor().get(await lastLink())
    assert.equal((await site.world.events()).length, before)
    assert.ok(letter.says('Una Reed'))
    for (const hidden of [other.name, 'High Street', 'raining', 'Priya', 'introduc'])
      assert.ok(!letter.says(hidden), hidden)
    const access = await (await site.client(una)).get(`/posts/${una.postId}/access/${riverside().id}`)
    assert.equal(access.heading, '0 of 7 live at Riverside Surgery')
  })

  test('[S57] access is not complete without the training to use it and somebody to ring, and it is said who holds each', async () => {
    const ivy = await worker('Ivy Nash', { sites: [{ at: site.world.practices.millLane, weekdays: [1] }] })
    const client = await site.client(manager)
    const { millLane } = site.world.practices
    const path = at(ivy, millLane)
    await (await client.get(`/posts/${ivy.postId}/access/${millLane.id}`)).press('Everything needed is live')
    const open = await client.get(path)
    assert.equal(open.heading, '4 things are still owed to Ivy at Mill Lane Medical Centre')
    assert.ok(open.says('Nobody is named at Mill Lane Medical Centre to ring when it breaks.'))
    assert.ok(open.says('Information governance and data security awareness is not yet recorded as done.'))
    assert.ok(open.says('Held by Practice manager, Mill Lane Medical Centre'))
    assert.ok(open.says('Held by Line manager, Riverside Primary Care Network'))
    const { body } = await client.json(`/api${path}`)
    assert.equal((body as { complete: boolean }).complete, false)

    await train(ivy, millLane)
    assert.ok(!(await client.get(path)).says('Complete:'), 'trained, and nobody to ring')
    await (await client.get(`/practices/${millLane.id}/records`))
      .fill({ 'Whom to ring when a system or a log-in breaks': 'Jo at the desk, 01632 960 001' })
      .submit()
    const complete = await client.get(path)
    assert.ok(complete.says('Complete: everything needed is live, the training to use it is done'))
    assert.ok(complete.says('Jo at the desk, 01632 960 001'))
  })

  test('[S57] the site says by the link that it cannot yet and why, and whom to ring', async () => {
    const omar = await worker('Omar Reed')
    await askThrough(omar)
    const practice = site.visitor()
    const letter = await practice.get(await lastLink())
    const bare = await letter.press('We cannot yet')
    assert.deepEqual(bare.problems, ['Say what stands in the way'])
    const unnumbered = await letter
      .form('It is live')
      .fill({ 'A name and a number': 'Kit at the desk' })
      .submit('Keep whom to ring')
    assert.deepEqual(unnumbered.problems, ['Enter the number too: a name alone cannot be rung'])
    const said = await bare
      .form('It is live')
      .fill({ 'What stands in the way': 'No smartcard yet', 'A name and a number': 'Kit, 01632 960 222' })
      .submit('We cannot yet')
    assert.ok(said.says('Thank you. Your answer is kept'))
    const page = await (await site.client(omar)).get(at(omar, riverside()))
    assert.ok(page.says('In the way: No smartcard yet'))
    assert.equal(page.hrefOf('01632 960 222'), 'tel:01632960222')
    const told = async () =>
      ((await site.world.as(manager, (context) => managersSites.load(context))).lines ?? []).some(
        ({ what, whom }) => what === 'Riverside Surgery cannot open its records yet' && whom.includes('Omar'),
      )
    assert.equal(await told(), true)
    await said.press('It is live')
    assert.equal(await told(), false, 'once it is live nobody is told that it cannot be')
  })

  test('a day to come, and nothing ticked, are refused in words, and nothing is written', async () => {
    const jo = await worker('Jo Park')
    await askThrough(jo)
    const letter = await site.visitor().get(await lastLink())
    const late = await letter.form('It is live').fill({ 'It is live since': '26 Nov 2026' }).submit('It is live')
    assert.deepEqual(late.problems, ['The day must be today or in the past'])
    const none = await letter.form('It is live').fill({ 'What Jo needs': [] }).submit('It is live')
    assert.deepEqual(none.problems, ['Tick what your answer is about'])
    const access = await (await site.client(jo)).get(`/posts/${jo.postId}/access/${riverside().id}`)
    assert.equal(access.heading, '0 of 7 live at Riverside Surgery')
  })

  test('a link that is used up, called back, over, of another system or for somebody else opens nothing', async () => {
    const { world, visitor } = { world: site.world, visitor: () => site.visitor() }
    const gone = async (client: Client, path: string) => {
      const page = await client.get(path)
      assert.equal(page.status, 404)
      assert.ok(!page.says('Riverside Surgery'))
    }
    const used = await worker('Kay Lund')
    await askThrough(used)
    const usedLink = await lastLink()
    const client = visitor()
    await (await client.get(usedLink)).press('It is live')
    await gone(visitor(), usedLink)
    await gone(client, '/link/record-access')

    const back = await worker('Bo Dahl')
    const asked = await askThrough(back)
    const backLink = await lastLink()
    const holder = visitor()
    const page = await holder.get(backLink)
    await asked.press('Call the link back')
    await gone(visitor(), backLink)
    assert.equal((await page.press('It is live')).status, 404, 'nor does a page that was open already send anything')

    const again = await worker('Ada Vale')
    await askThrough(again)
    const link = await lastLink()
    await gone(visitor(), link.replace('/northmoor/', '/southvale/'))
    const foreign = await aForeignWorld(site.database, { today: '2026-11-25' })
    assert.notEqual(foreign.systemId, world.systemId)
    await gone(visitor(), link.replace('/northmoor/', '/southvale/'))

    const sent = await visitor().get(link)
    const wrong = await sent.form('It is live').with('postId', used.postId).submit('It is live')
    assert.ok([403, 404].includes(wrong.status))

    Object.assign(world.moment, momentAt(new Date('2026-12-10T10:00:00Z')))
    await gone(visitor(), link)
    Object.assign(world.moment, momentAt(new Date('2026-11-25T10:00:00Z')))
  })

  test('asked again, the new letter stands for the old one, and the old link opens nothing', async () => {
    const { world } = site
    const kim = await worker('Kim Ross')
    await askThrough(kim)
    const first = await lastLink()
    Object.assign(world.moment, momentAt(new Date('2026-11-26T10:00:00Z')))
    await (await (await site.client(kim)).get(at(kim, riverside()))).press('Ask again')
    const second = await lastLink()
    assert.notEqual(second, first)
    assert.equal((await site.visitor().get(first)).status, 404)
    assert.ok((await site.visitor().get(second)).says('Kim Ross'))
    Object.assign(world.moment, momentAt(new Date('2026-11-25T10:00:00Z')))
  })

  test('one press asks for everybody at a practice, in one letter', async () => {
    const { world } = site
    const place = { sites: [{ at: world.practices.hilltop }], employer: world.otherPcn, pcn: world.otherPcn }
    const chief = await world.colleague('Vic Moss', 'pcn-manager', world.otherPcn)
    await world.colleague('Lin Adeyemi', 'practice-contact', world.practices.hilltop)
    for (const name of ['Cal Dunn', 'Dot Marsh']) await worker(name, place)
    const before = (await letters()).length
    const client = await site.client(chief)
    const page = await (await client.get(`/sites/${world.practices.hilltop.id}`)).press(
      'Ask for everything missing here',
    )
    assert.equal(page.heading, '2 link workers are still owed something at Hilltop Health Centre')
    const sent = (await letters()).slice(before)
    assert.equal(sent.length, 1)
    assert.match(sent[0]?.text ?? '', /for Cal Dunn and Dot Marsh/)
    const letter = await site.visitor().get(await lastLink())
    assert.equal(letter.heading, '2 link workers need record access at Hilltop Health Centre')
    await letter.form('It is live for Dot').submit('It is live')
    const grid = await client.get('/what-sites-owe')
    const cellOf = (name: string) =>
      grid.rows.find(([first, , third]) => first === name && third === undefined)?.[1] ?? ''
    assert.ok(cellOf('Cal Dunn').includes('asked for on 25 Nov 2026'))
    assert.ok(!cellOf('Dot Marsh').includes('asked for on'))
    assert.ok(cellOf('Dot Marsh').includes('ring when it breaks'))
  })

  test('[S56] the practice’s contact does the same signed in, and a practice they do not serve sees nothing', async () => {
    const zara = await worker('Zara Hill')
    await askThrough(zara)
    const signedIn = await site.client(contact)
    const answered = await (await signedIn.get(at(zara, riverside()))).press('It is live')
    assert.ok(answered.says('The site says: live since 25 Nov 2026, 7 kinds'))
    assert.equal((await site.visitor().get(await lastLink())).status, 404, 'the letter is done')
    const elsewhere = await site.world.colleague('Nell Byrne', 'practice-manager', site.world.practices.millLane)
    assert.equal((await (await site.client(elsewhere)).get(at(zara, riverside()))).status, 404)
  })

  test('[S53] [S92] introductions, invitations, room and telephone are written down, and taken back', async () => {
    const lena = await worker('Lena Ford')
    const own = await site.client(lena)
    const path = at(lena, riverside())
    const met = await (await own.get(`${path}/welcome?kind=introduction`))
      .fill({ 'Who, and what they do there; or which meeting': 'Dr Helen Lee, GP partner', Day: '3 June 2026' })
      .submit()
    assert.ok(met.says('Dr Helen Lee, GP partner, 3 Jun 2026'))
    const invited = await (await own.get(`${path}/welcome?kind=invitation`))
      .fill({ 'Who, and what they do there; or which meeting': 'Practice MDT, Tuesdays', Day: '10 June 2026' })
      .submit()
    assert.ok(invited.says('Practice MDT, Tuesdays, 10 Jun 2026'))
    const room = await (await own.get(`${path}/room-and-phone`))
      .fill({ Room: 'Room 4, Mondays', Telephone: '214' })
      .submit()
    assert.equal(room.fact('Room'), 'Room 4, Mondays')
    const back = await room.press('Take back Dr Helen Lee')
    assert.ok(!back.says('Dr Helen Lee'))
    assert.ok(back.says('An introduction was taken back'))
    const events = (await site.world.events()).filter(({ name }) => name.startsWith('sites.'))
    assert.ok(!JSON.stringify(events).includes('Helen'), 'no free text in the log')
  })

  test('two who change the room at once see both', async () => {
    const ann = await worker('Ann Mace')
    const path = `${at(ann, riverside())}/room-and-phone`
    const own = await site.client(ann)
    const mine = await own.get(path)
    await mine.fill({ Room: 'Room 1' }).submit()
    const open = await own.get(path)
    const theirs = await (await site.client(manager)).get(path)
    await theirs.fill({ Room: 'Room 2' }).submit()
    const clash = await open.fill({ Room: 'Room 3' }).submit()
    assert.equal(clash.status, 409)
    assert.ok(clash.html.includes('Room 2') && clash.html.includes('Room 3'))
  })

  test('[S53] [S54] how far a worker is part of the team is answered line by line, with whose answer it is, and all are kept', async () => {
    const mia = await worker('Mia Cope')
    const path = at(mia, riverside())
    const own = await site.client(mia)
    assert.ok((await own.get(path)).says('Not asked yet'))
    const said = await (await own.get(`${path}/checklist`))
      .fill({ 'Has a room on the same day each week': 'Yes' })
      .with('check-int.reception', 'no')
      .submit()
    assert.ok(said.says('1 of 9 in place, 1 not yet, 7 not asked'))
    const theirs = await (await (await site.client(contact)).get(`${path}/checklist`))
      .fill({ 'Reception can explain the role and book in': 'Yes' })
      .submit()
    assert.ok(theirs.says('Not yet, said Mia Cope (the worker) on 25 Nov 2026'))
    assert.ok(theirs.says('Seen otherwise: Yes, said Sam Cole (the site) on 25 Nov 2026'))
    assert.ok(theirs.says('All 3 answers, the latest first'))
    assert.ok(theirs.document.byClass('trellis-marks').some((strip) => strip.byTag('rect').length === 9))
    const none = await (await own.get(`${path}/checklist`)).form('Save').submit()
    assert.deepEqual(none.problems, ['Answer at least one line'])
  })

  test('[S55] a site names whom to turn to, without an account, and every worker who comes there sees them', async () => {
    const rita = await worker('Rita Low')
    const practice = await site.client(contact)
    const lines = async () => (await site.world.as(contact, (context) => practiceSites.load(context))).lines ?? []
    assert.ok((await lines()).some(({ what }) => what === 'Name the practice safeguarding lead'))
    const page = await (await practice.get(`/sites/${riverside().id}/contacts?role=pc.safeguarding-lead`))
      .fill({ 'Name, and what they do there': 'Dr Asha Rao, GP partner', 'Telephone (optional)': '01632 960 333' })
      .submit()
    assert.ok(page.says('Dr Asha Rao, GP partner'))
    assert.equal((await lines()).length, 0)
    const seen = await (await site.client(rita)).get(at(rita, riverside()))
    assert.ok(seen.fact('Practice safeguarding lead')?.startsWith('Dr Asha Rao, GP partner 01632 960 333'))
    const replaced = await (await practice.get(`/sites/${riverside().id}/contacts?role=pc.safeguarding-lead`))
      .fill({ 'Name, and what they do there': 'Dr Ben Oye, GP' })
      .submit()
    assert.ok(replaced.says('Dr Ben Oye, GP') && !replaced.says('Asha Rao'))
    const refused = await (await site.client(rita)).json(`/api/sites/${riverside().id}/contacts`, {
      id: site.world.moment.newId(),
      role: 'pc.carers-lead',
      name: 'Somebody',
    })
    assert.equal(refused.status, 403)
  })

  test('[S109] a ward says what it uses; what is not live there is said, and stops nobody', async () => {
    const { ward } = site.world.sites
    const wes = await worker('Wes Hart', { sites: [{ at: ward, weekdays: [2] }] })
    const client = await site.client(manager)
    const path = at(wes, ward)
    assert.ok((await client.get(path)).says('Nobody has said yet which systems and papers are used at Ward 7'))
    await (await client.get(`/practices/${ward.id}/records`))
      .fill({
        'Whom to ring when a system or a log-in breaks': 'Ward clerk, 01632 960 700',
        'Which of these are used there?': ['Shared care record'],
      })
      .submit()
    const page = await client.get(path)
    assert.ok(page.says('Hospital ward'))
    assert.ok(page.says('Shared care record: not asked for yet.'))
    assert.ok(page.says('Held by Whoever runs it, Ward 7, General Hospital'))
    assert.ok(!page.says('Still owed'), 'no clause asks for it there')
    const nurse = await site.world.colleague('Nia Ward', 'practice-contact', ward)
    await (await client.get(path)).press(ASK)
    const live = await (await site.client(nurse)).get(path)
    assert.ok((await live.press('It is live')).says('The site says: live since 25 Nov 2026, 1 kind'))
  })

  test('a worker sees on Today what each site owes them; a site that keeps silent is asked again by their manager', async () => {
    const { world } = site
    const eve = await worker('Eve Small')
    await askThrough(eve)
    const owed = async () =>
      ((await world.as(eve, (context) => workersSites.load(context))).owedToYou ?? []).find(
        ({ what }) => what === 'Record access at Riverside Surgery',
      )
    assert.equal((await owed())?.whom, 'Practice manager, Riverside Surgery')
    const silent = async () =>
      ((await world.as(manager, (context) => managersSites.load(context))).lines ?? []).some(
        ({ what, whom }) => what === 'Riverside Surgery has not answered' && whom.includes('Eve Small'),
      )
    assert.equal(await silent(), false)
    Object.assign(world.moment, momentAt(new Date('2026-11-30T10:00:00Z')))
    assert.equal(await silent(), true)
    const again = await (await site.client(manager)).json(`/api/sites/${riverside().id}/ask-for-all`, {})
    assert.equal(again.status, 201)
    assert.equal(await silent(), false, 'the press on its line takes it away until the site is silent again')
    await (await site.visitor().get(await lastLink())).press('It is live for Eve')
    await train(eve, riverside())
    assert.equal(await owed(), undefined)
    Object.assign(world.moment, momentAt(new Date('2026-11-25T10:00:00Z')))
  })

  test('the first point of contact is written to before anybody else at the practice', async () => {
    const { world } = site
    const gp = await world.colleague('Helen Lee', 'practice-contact', riverside())
    const flo = await worker('Flo Banks')
    const made = { id: world.moment.newId(), postId: flo.postId, kind: 'practice-contact', colleagueId: gp.id }
    const appointed = await world.as(manager, (context) =>
      appoint(context, { ...made, siteId: riverside().id, from: '2026-06-01' }),
    )
    assert.ok(appointed.ok, JSON.stringify(appointed))
    const asked = await askThrough(flo)
    assert.ok(asked.says('Helen Lee was written to on 25 Nov 2026.'))
  })
})
