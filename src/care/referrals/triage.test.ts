import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aCase } from '../../../test/cases.ts'
import { testKeys } from '../../../test/ground.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { aDuty, aFormOf, modulesUnderTest, receive } from '../../../test/referrals.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { openMail } from '../../platform/mail.ts'
import { allocateReferral } from './allocate-referral.ts'
import { decideReferral } from './decide-referral.ts'
import { keepHeldJob } from './jobs.ts'
import { OUTCOMES, outcomes } from './outcome.rules.ts'
import { paths } from './referrals.paths.ts'

describe('triage', () => {
  let site: TestSite
  let triager: Worker
  let other: Holder
  let manager: Holder
  before(async () => {
    site = await testSite({ modules: modulesUnderTest })
    const { world } = site
    triager = await world.linkWorker('Dana Price')
    other = await world.linkWorker('Amina Yusuf')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    await aDuty(world, world.pcn.id, triager, 'duty')
  })
  after(() => site.close())

  const read = (id: string) =>
    site.world.write((db) => db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const lastMail = async () => {
    const mail = await site.world.write((db) =>
      db.selectFrom('mail').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst(),
    )
    // Only the keys are asked for.
    return mail && openMail({ keys: testKeys } as Context, mail)
  }
  const made = (form: object = {}) => receive(site.world, form)
  const todayOf = async (holder: Holder) => (await (await site.client(holder)).get('/today')).text

  test('(H7) a waiting referral shows its holder, its date and the last word to the person', async () => {
    const { reference } = await made()
    const list = await (await site.client(other)).get(paths.list())
    const row = list.rows.find((cells) => cells[0]?.includes(reference)) ?? []
    assert.ok(row.includes('Dana Price'), row.join(' | '))
    assert.ok(
      row.some((cell) => cell.includes('in 7 days')),
      row.join(' | '),
    )
    assert.equal(row.at(-1), 'Nothing yet')
  })

  test('what was done with a referral, by whom, stands beside it', async () => {
    const { id } = await made()
    const client = await site.client(triager)
    const read = await (await client.get(paths.one({ id }))).press('I have read this for risk')
    const beside = /What was done(.*)/s.exec(read.text)?.[1] ?? ''
    assert.match(beside, /Dana Price, link worker Read for risk .* A referral came in/)
  })

  test('(H7) at its date it is red against the holder, from the day after against the manager, and goes when it is decided', async () => {
    const { id, reference } = await made()
    await site.world.as(triager, async (context) => {
      await context.db
        .updateTable('referral')
        .set({ due_on: site.world.today, risk_read_at: context.moment.now, risk_read_by: triager.id })
        .where('id', '=', id)
        .execute()
    })
    assert.ok((await todayOf(triager)).includes(reference))
    assert.ok(!(await todayOf(manager)).includes(reference))
    await site.world.write((db) =>
      db
        .updateTable('referral')
        .set({ due_on: plusDays(site.world.today, -1) })
        .where('id', '=', id)
        .execute(),
    )
    assert.ok((await todayOf(manager)).includes(`Dana Price has not decided this referral`))
    await site.world.as(triager, (context) =>
      decideReferral(context, { referralId: id, outcome: 'person-declined', saidAlone: 'yes' }),
    )
    assert.ok(!(await todayOf(triager)).includes(reference))
    assert.ok(!(await todayOf(manager)).includes(reference))
  })

  test('every referral is to be read for risk, and the line goes once a named person has', async () => {
    const { id, reference } = await made()
    assert.ok((await todayOf(triager)).includes('Read this referral for risk'))
    const client = await site.client(triager)
    const page = await client.get(paths.one({ id }))
    await page.press('I have read this for risk')
    assert.equal((await read(id)).risk_read_by, triager.id)
    assert.equal((await read(id)).state, 'being-looked-at')
    assert.ok(!(await todayOf(triager)).includes(reference))
  })

  test('every decision so far, with what was written of it, stands on the referral for whoever decides next', async () => {
    const { id } = await made()
    const client = await site.client(triager)
    const ask = await client.get(paths.decide({ id }, 'returned-more-information'))
    await ask
      .form()
      .fill({
        'What do you need to know from the referrer?': 'Which flat?',
        'When do you look again?': '3 December 2026',
      })
      .submit()
    const page = await client.get(paths.one({ id }))
    assert.match(page.text, /What was decided so far .*Dana Price Waiting for the referrer Asked: Which flat\?/)
    assert.match(page.text, /To be looked at again on: 3 December 2026/)
  })

  test('somebody who does not hold it sees that it is there, and no name, until they take it', async () => {
    const { id } = await made({ firstName: 'Marguerite' })
    const client = await site.client(other)
    const closed = await client.get(paths.one({ id }))
    assert.doesNotMatch(closed.html, /Marguerite|07700/)
    const open = await closed.press('Take this referral')
    assert.ok(open.says('Marguerite'))
    assert.equal((await read(id)).holder_id, other.id)
    const looks = await site.world.write((db) =>
      db
        .selectFrom('access')
        .select(['name', 'reason'])
        .where('name', '=', 'identity.opened')
        .where('actor_id', '=', other.id)
        .execute(),
    )
    assert.deepEqual(looks, [{ name: 'identity.opened', reason: 'triager' }])
  })

  test('(H7) when its holder goes away, somebody else holds it the same day', async () => {
    const { id } = await made()
    await site.world.write((db) =>
      db
        .insertInto('post_absence')
        .values({ id: site.world.moment.newId(), post_id: triager.postId, from_on: site.world.today })
        .execute(),
    )
    await site.world.asJob(keepHeldJob.task, (context) => keepHeldJob.run(context, {}))
    assert.equal((await read(id)).holder_id, manager.id)
    await site.world.write((db) => db.deleteFrom('post_absence').execute())
  })

  test('nobody of another service sees it', async () => {
    const { id } = await made()
    const stranger = await site.world.colleague('Mo Reid', 'pcn-manager', site.world.otherPcn)
    const client = await site.client(stranger)
    assert.equal((await client.get(paths.one({ id }))).status, 404)
    const refused = await site.world.as(stranger, (context) =>
      decideReferral(context, { referralId: id, outcome: 'person-declined', saidAlone: 'yes' }),
    )
    assert.equal(!refused.ok && refused.refusal.kind, 'forbidden')
    assert.equal((await read(id)).state, 'received')
  })

  test('(H2) what they said counts only when they were reached, and alone', async () => {
    const { id } = await made()
    const client = await site.client(triager)
    const form = async () => (await client.get(paths.word({ id }))).form()
    const beside = await (await form())
      .fill({
        'How?': 'Call',
        'Did you reach them?': 'Yes, I reached them',
        'Were they alone?': 'No, or I do not know',
        'Was it their own wish?': 'Yes',
      })
      .submit()
    assert.ok(beside.problems.some((problem) => problem.startsWith('Ask them alone')))
    assert.equal((await read(id)).own_wish, 'not-asked')

    const alone = await (await form())
      .fill({
        'How?': 'Call',
        'Did you reach them?': 'Yes, I reached them',
        'Were they alone?': 'Yes',
        'Was it their own wish?': 'Yes',
        'What did they say is safe?': ['Texting them'],
      })
      .submit()
    assert.ok(alone.says('They said on 25 Nov 2026: text'), alone.text)
    const row = await read(id)
    assert.equal(row.own_wish, 'yes')
    assert.equal(row.agrees_said_by, 'person')
    assert.equal(row.last_word_how, 'call')
  })

  for (const outcome of OUTCOMES.filter((each) => outcomes[each].asks.length > 0 && each !== 'accepted'))
    test(`“${outcomes[outcome].label}” asks what it needs before it is saved`, async () => {
      const { id } = await made()
      const refused = await site.world.as(triager, (context) => decideReferral(context, { referralId: id, outcome }))
      assert.equal(!refused.ok && refused.refusal.kind, 'invalid')
      assert.equal((await read(id)).outcome, null)
    })

  const answers = {
    whom: 'The care co-ordinators',
    alternative: 'The walking group',
    question: 'Which language?',
    told: 'The crisis team',
    toldAt: '9:30am',
    saidAlone: 'yes',
    nextOn: '2026-12-01',
  }
  for (const outcome of OUTCOMES.filter((each) => each !== 'accepted' && each !== 'unable-to-contact'))
    test(`“${outcomes[outcome].label}” ${outcomes[outcome].settles ? 'settles it' : 'leaves it with its holder and a new date'}`, async () => {
      const { id } = await made()
      const { number: caseNumber } = await aCase(site.world, triager, {})
      const done = await site.world.as(triager, (context) =>
        decideReferral(context, { referralId: id, outcome, caseNumber, ...answers }),
      )
      assert.ok(done.ok, JSON.stringify(done))
      const row = await read(id)
      assert.equal(row.outcome, outcome)
      assert.equal(row.state, outcomes[outcome].settles ? 'decided' : 'being-looked-at')
      if (!outcomes[outcome].settles) assert.equal(row.due_on, '2026-12-01')
    })

  test('“We are helping them already” names an open case of this service, however it is typed, and stands in its history', async () => {
    const { id } = await made()
    const { caseId, number } = await aCase(site.world, triager, {})
    const decide = (caseNumber: string) =>
      site.world.as(triager, (context) =>
        decideReferral(context, { ...answers, referralId: id, outcome: 'already-open', caseNumber }),
      )
    const unknown = await decide('C-99999')
    assert.deepEqual(!unknown.ok && unknown.refusal.kind === 'invalid' && unknown.refusal.problems, [
      { field: 'caseNumber', message: 'There is no open case C-99999 here. Look at the number again' },
    ])
    assert.ok((await decide(` ${number.toLowerCase()} `)).ok)
    const event = (await site.world.events()).findLast(({ name }) => name === 'referrals.decided')
    assert.deepEqual(event?.about, [`referral:${id}`, `case:${caseId}`])
  })

  test('when an urgent service was told is a time of today that has been: nothing else is kept as one', async () => {
    const { id } = await made()
    const decide = (toldAt: string) =>
      site.world.as(triager, (context) =>
        decideReferral(context, { ...answers, referralId: id, outcome: 'escalated-same-day', toldAt }),
      )
    for (const [typed, says] of [
      ['banana', 'Enter the time at which you told them, like 2:30pm'],
      ['', 'Enter the time at which you told them, like 2:30pm'],
      ['11:45pm', 'Check the time: it is later than now. Tell them first, by voice'],
    ] as const) {
      const refused = await decide(typed)
      assert.deepEqual(!refused.ok && refused.refusal.kind === 'invalid' && refused.refusal.problems, [
        { field: 'toldAt', message: says },
      ])
    }
    assert.ok((await decide('0930')).ok)
    assert.ok((await (await site.client(triager)).get(paths.one({ id }))).says('At: 9:30am'))
  })

  test('what cannot be saved yet says so at once, with what is missing, and asks for nothing', async () => {
    const { id } = await made()
    const page = await (await site.client(triager)).get(paths.decide({ id }, 'unable-to-contact'))
    assert.ok(page.says('Read it for risk first, and mark it as read'), page.text)
    assert.ok(!page.says('Save and finish'))
    await (await site.client(triager)).get(paths.one({ id })).then((one) => one.press('I have read this for risk'))
    const next = await (await site.client(triager)).get(paths.decide({ id }, 'unable-to-contact'))
    assert.ok(next.says('There are 0 so far') && next.says('Write down a call or visit'), next.text)
  })

  test('of somebody who said no, nobody is said to have the details', async () => {
    const { id } = await made()
    const asked = { ...answers, referralId: id, outcome: 'person-declined' }
    assert.ok((await site.world.as(triager, (context) => decideReferral(context, asked))).ok)
    const page = await (await site.client(triager)).get(paths.one({ id }))
    assert.ok(page.says('It is decided, so their details are closed.') && !page.says('Who helps them now'), page.text)
    assert.ok(page.says('Decided: they did not want this'), page.text)
  })

  test('“We have not reached them yet” needs tries on three different days, and nobody else’s no is a no', async () => {
    const { id } = await made()
    await site.world.as(triager, async ({ db, moment }) => {
      await db
        .updateTable('referral')
        .set({ risk_read_at: moment.now, risk_read_by: triager.id })
        .where('id', '=', id)
        .execute()
    })
    const decide = () =>
      site.world.as(triager, (context) => decideReferral(context, { referralId: id, outcome: 'unable-to-contact' }))
    const tries = (days: number[]) =>
      site.world.write(async (db) => {
        for (const day of days)
          await db
            .insertInto('referral_word')
            .values({
              id: site.world.moment.newId(),
              referral_id: id,
              on_day: site.world.daysAgo(day),
              how: 'call',
              reached: false,
              by_id: triager.id,
              noted_at: site.world.moment.now,
            })
            .execute()
      })
    await tries([1, 1, 2])
    const early = await decide()
    assert.deepEqual(!early.ok && early.refusal, {
      kind: 'invalid',
      problems: [{ field: 'outcome', message: 'Try on 3 different days first. There are 2 so far' }],
    })
    await tries([3])
    assert.ok((await decide()).ok)
  })

  test('(H2) whoever referred is told that it is finished, and no more', async () => {
    const { id, reference } = await made(aReferrer)
    await site.world.as(triager, (context) =>
      decideReferral(context, { referralId: id, outcome: 'redirected-clinical', whom: 'The mental health team' }),
    )
    const mail = await lastMail()
    assert.equal(mail?.to, 'sam@nhs.example')
    assert.ok(mail?.text.includes(`About ${reference}: It is finished.`))
    assert.doesNotMatch(mail?.text ?? '', /clinician|mental|Rose/)
  })

  test('(H2) a professional at a checked address hears the outcome only once the person, asked alone, agreed to it', async () => {
    const { id } = await made(aReferrer)
    await site.world.write((db) =>
      db
        .insertInto('checked_domain')
        .values({
          organisation_id: site.world.pcn.id,
          domain: 'nhs.example',
          whose: 'A hospital',
          checked_by: manager.id,
          checked_on: site.world.today,
        })
        .execute(),
    )
    const client = await site.client(triager)
    const refused = await (await client.get(paths.one({ id }))).press('The person agrees')
    assert.equal(refused.status, 403)
    await (await client.get(paths.word({ id })))
      .form()
      .fill({
        'How?': 'Visit',
        'Did you reach them?': 'Yes, I reached them',
        'Were they alone?': 'Yes',
        'Was it their own wish?': 'Yes',
      })
      .submit()
    const agreed = await (await client.get(paths.one({ id }))).press('The person agrees')
    assert.ok(agreed.says('Yes: the person agreed on'))
    await site.world.as(triager, (context) =>
      decideReferral(context, { referralId: id, outcome: 'redirected-clinical', whom: 'The nurses' }),
    )
    assert.match((await lastMail())?.text ?? '', /it was passed to a clinician/)
  })

  test('(H2) what would be said is shown before it is sent; where sending is not safe there are words for a call', async () => {
    const { id } = await made()
    const page = await (await site.client(triager)).get(paths.decide({ id }, 'redirected-statutory'))
    assert.ok(page.says('Words to say when you ring'))
    assert.ok(page.says('We have not asked yet whether it is safe to write'))
    assert.ok(page.says('“We think somebody else can help you better.'))
  })

  test('accepted, a case is opened with its person, its needs and its worker, and the referral is done', async () => {
    const { id } = await made({ needs: ['need.money'] })
    const worker = await readyWorker(site.world, 'Tomasz Nowak')
    const early = await site.world.as(manager, (context) =>
      allocateReferral(context, { referralId: id, postId: worker.postId }),
    )
    assert.equal(!early.ok && early.refusal.kind, 'forbidden')
    const page = await (await site.client(triager)).get(paths.one({ id }))
    await page.press('I have read this for risk')
    const done = await site.world.as(manager, (context) =>
      allocateReferral(context, { referralId: id, postId: worker.postId }),
    )
    assert.ok(done.ok, JSON.stringify(done))
    const row = await read(id)
    assert.deepEqual([row.state, row.outcome, row.holder_id], ['decided', 'accepted', worker.id])
    const opened = await site.world.write((db) =>
      db.selectFrom('care_case').selectAll().where('referral_id', '=', id).executeTakeFirst(),
    )
    assert.equal(opened?.person_id, row.person_id)
    assert.equal(row.case_id, opened?.id)
    const closed = await (await site.client(triager)).get(paths.one({ id }))
    assert.doesNotMatch(closed.html, /07700/)
  })

  test('two who decide at once: the second is told, and nothing of theirs is saved', async () => {
    const { id } = await made()
    const client = await site.client(triager)
    const one = await client.get(paths.decide({ id }, 'person-declined'))
    const two = await client.get(paths.decide({ id }, 'redirected-clinical'))
    await one.form().fill({ 'They said so themselves, alone': 'yes' }).submit()
    const late = await two.form().fill({ 'Whom did you pass it to?': 'A nurse' }).submit()
    assert.equal(late.status, 403)
    assert.equal((await read(id)).outcome, 'person-declined')
  })

  test('two who decide at once, and the first leaves it waiting: the second sees both, and keeps what they typed', async () => {
    const { id } = await made()
    const client = await site.client(triager)
    const one = await client.get(paths.decide({ id }, 'accepted-waiting'))
    const two = await client.get(paths.decide({ id }, 'redirected-clinical'))
    await one.form().fill({ 'When do you look again?': '3 December 2026' }).submit()
    const late = await two.form().fill({ 'Whom did you pass it to?': 'A nurse' }).submit()
    assert.equal(late.status, 409)
    assert.match(
      late.text,
      /What was decided Saved now Accepted, waiting for a worker Yours, not saved Passed to a clinician/,
    )
    assert.equal(late.form().valueOf('Whom did you pass it to?'), 'A nurse')
  })

  test('[S48] a practice refers from inside, on one page, and hears the reference', async () => {
    const contact = await site.world.colleague('Nia Evans', 'practice-contact', site.world.practices.riverside)
    const client = await site.client(contact)
    const form = await client.get(paths.make())
    const page = await form
      .form()
      .fill(aFormOf({ 'First name': 'Owen', 'NHS number': '999 000 0018' }))
      .submit()
    assert.match(page.text, /Reference R-/)
    const row = await site.world.write((db) =>
      db.selectFrom('referral').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
    )
    assert.equal(row.source, 'src.gp-practice')
    assert.equal(row.practice_id, site.world.practices.riverside.id)
    assert.equal((await client.get(paths.one({ id: row.id }))).status, 404)
  })

  test('[S11] a referral may come from every source of the Framework, and is kept as that', async () => {
    const { shippedStandard } = await import('../../framework/standard.ts')
    const { framework } = await import('../../base/editions/index.ts')
    const sources = shippedStandard(framework()).referral.sources.filter(({ id }) => id !== 'src.self')
    for (const { id: source } of sources) {
      const { id } = await made({ ...aReferrer, source })
      assert.equal((await read(id)).source, source)
    }
    const { id } = await made({ forWhom: 'me' })
    assert.equal((await read(id)).source, 'src.self')
  })
})

const aReferrer = {
  forWhom: 'somebody-else',
  source: 'src.hospital-discharge',
  knows: 'agrees',
  whoSays: 'person',
  referrerName: 'Sam Reed',
  referrerEmail: 'sam@nhs.example',
}
