import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { testKeys } from '../../../test/ground.ts'
import { type Page, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder } from '../../../test/world.ts'
import { homeModule } from '../../base/home/module.ts'
import { linkRoutes } from '../../http/link-routes.ts'
import { openMail } from '../../platform/mail.ts'
import { join } from '../../platform/module.ts'
import { momentAt } from '../../platform/moment.ts'
import { referrals } from './module.ts'

const withLinks = { name: 'links', routes: linkRoutes }
// Home asks what the module has to say; here that is this module alone.
const alone = join([referrals])
const modules = [homeModule(() => alone), referrals, withLinks]

const GET_HELP = /^This is not for emergencies, and nobody reads it out of hours\. Get help now\./
const NUMBERS = ['Ring 999', 'Ring NHS 111 and press option 2', 'Ring Samaritans on 116 123']

describe('somebody is referred at the public door', () => {
  let site: TestSite
  let address: string
  let duty: Holder
  let manager: Holder
  before(async () => {
    site = await testSite({ modules })
    const { world } = site
    address = `/refer/northmoor-${world.pcn.slug}`
    duty = await world.colleague('Dana Price', 'link-worker', world.pcn)
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    const lead = await world.colleague('Sunil Rao', 'safeguarding-lead', world.pcn)
    await world.write(async (db) => {
      for (const [kind, who] of [
        ['duty', duty],
        ['safeguarding-lead', lead],
      ] as const)
        await db
          .insertInto('duty')
          .values({
            id: world.moment.newId(),
            organisation_id: world.pcn.id,
            colleague_id: who.id,
            kind,
            from_on: '2026-01-01',
          })
          .execute()
    })
  })
  after(() => site.close())
  beforeEach(() => pass(60))

  /** Time goes on: nobody fills in a form in no time. */
  const pass = (seconds: number) => {
    site.world.moment = momentAt(new Date(site.world.moment.now.getTime() + seconds * 1000))
  }
  const rows = () => site.world.write((db) => db.selectFrom('referral').selectAll().orderBy('received_at').execute())
  const mails = async () => {
    const sent = await site.world.write((db) => db.selectFrom('mail').selectAll().orderBy('created_at').execute())
    return sent.map((mail) => ({
      ...openMail({ keys: testKeys } as Parameters<typeof openMail>[0], mail),
      kind: mail.recipient_kind,
    }))
  }

  async function begin(whom: 'Me' | 'Somebody else'): Promise<Page> {
    const first = await site.visitor().get(address)
    pass(20)
    return first.fill({ 'Who is this for?': whom }).submit()
  }

  test('(H1) every page begins with what to do in an emergency, and the hours of the service', async () => {
    const about = await begin('Me')
    const more = await about.fill({ 'First name': 'Rose', 'Phone number': '07700 900123' }).submit()
    const done = await more.form().submit()
    for (const page of [about, more, done]) {
      assert.ok(
        page.text.startsWith('This is not for emergencies, and nobody reads it out of hours.'),
        page.text.slice(0, 90),
      )
      for (const number of NUMBERS) assert.ok(page.says(number))
      assert.ok(page.says('Monday to Friday, 9am to 5pm'))
    }
    assert.equal(done.heading, 'We have it')
  })

  test('[S11] [S48] a name and a phone number are enough, for oneself', async () => {
    const about = await begin('Me')
    const more = await about.fill({ 'First name': 'Kofi', 'Phone number': '07700 900124' }).submit()
    const done = await more.form().submit()
    assert.match(done.text, /Your reference R-[2-9A-HJKMNP-TV-Z]{5}/)
    const row = (await rows()).at(-1)
    assert.equal(row?.source, 'src.self')
    assert.equal(row?.by_self, true)
    assert.equal(row?.holder_id, duty.id)
    assert.equal(row?.danger, 'not-asked')
  })

  test('[S9] needs are kept as the person chose them, from the groups of the Framework', async () => {
    const about = await begin('Me')
    const more = await about.fill({ 'First name': 'Ada', 'Phone number': '07700 900125' }).submit()
    assert.ok(more.says('Practical') && more.says('Social') && more.says('Emotional'))
    await more.fill({ Practical: ['Money, benefits and debt'], Social: ['Loneliness or isolation'] }).submit()
    assert.deepEqual((await rows()).at(-1)?.needs, ['need.money', 'need.loneliness'])
  })

  test('(H1) "yes" to danger shows the numbers at once, saves before the form is finished, and stands first for the duty person', async () => {
    const about = await begin('Me')
    const more = await about
      .fill({ 'First name': 'June', 'Phone number': '07700 900126', 'Is anyone in danger now?': 'Yes' })
      .submit()
    assert.match(more.text, GET_HELP)
    const saved = (await rows()).at(-1)
    assert.equal(saved?.danger, 'yes')
    assert.equal(saved?.finished, false)

    const today = await (await site.client(duty)).get('/today')
    const [first] = today.main.byTag('li').filter((line) => line.text.includes('R-'))
    assert.ok(first?.text.includes('Somebody may be in danger'), today.text)

    const done = await more.fill({ Postcode: 'BS1 4DJ' }).submit()
    assert.equal(done.heading, 'We have it')
    const after = (await rows()).filter(({ id }) => id === saved?.id)
    assert.equal(after.length, 1)
    assert.equal(after[0]?.finished, true)
  })

  test('(H2) whoever begins the form next on the same machine sees nothing of what was typed, and adds nothing to it', async () => {
    const shared = site.visitor()
    const first = await shared.get(address)
    pass(20)
    const about = await first.fill({ 'Who is this for?': 'Somebody else' }).submit()
    await about
      .fill({ 'First name': 'Maud', 'Phone number': '07700 900150', 'Is anyone in danger now?': 'Yes' })
      .submit()
    const alarmed = (await rows()).at(-1)

    const again = await shared.get(address)
    pass(20)
    const others = await again.fill({ 'Who is this for?': 'Me' }).submit()
    assert.doesNotMatch(others.html, /Maud|900150|checked/)
    const more = await others.fill({ 'First name': 'Nell', 'Phone number': '07700 900151' }).submit()
    assert.doesNotMatch(more.text, GET_HELP)
    await more.form().submit()
    const after = await rows()
    assert.deepEqual(
      after.slice(-2).map(({ id, danger, finished }) => [id === alarmed?.id, danger, finished]),
      [
        [true, 'yes', false],
        [false, 'not-asked', true],
      ],
    )
  })

  test('(H1) outside its hours the form says that nobody is there, and when somebody is', async () => {
    const day = site.world.moment
    assert.doesNotMatch((await site.visitor().get(address)).text, /Nobody is here/)
    site.world.moment = momentAt(new Date('2026-11-22T07:00:00Z'))
    const closed = await site.visitor().get(address)
    assert.ok(closed.says('Nobody is here to read it now. We next read on Monday 23 November at 9am.'), closed.text)
    site.world.moment = day
  })

  test('(H1) words from the list of the service do the same, in whatever they are written', async () => {
    const about = await begin('Me')
    const more = await about
      .fill({
        'First name': 'Lee',
        'Phone number': '07700 900127',
        'What would help you?': 'I dont want to be here any more',
      })
      .submit()
    assert.match(more.text, GET_HELP)
    assert.equal((await rows()).at(-1)?.crisis_words_found, true)
  })

  test('(H2) who refers gets a link that shows only how far it is, in a message that names nobody', async () => {
    const about = await begin('Somebody else')
    const you = await about.fill({ 'First name': 'Marigold', 'Phone number': '07700 900128' }).submit()
    await you
      .fill({
        'Do they know that you are asking?': 'Yes, and they agree',
        'Who says that they agree?': 'They told me so themselves',
        'Your name': 'Constable Wren',
        'Where do you write from?': 'Police',
        'Your e-mail (if you like)': 'wren@force.police.uk',
      })
      .submit()
    const mail = (await mails()).at(-1)
    assert.equal(mail?.to, 'wren@force.police.uk')
    assert.equal(mail?.kind, 'referrer')
    assert.ok(mail?.text.startsWith('This is not for emergencies'))
    assert.doesNotMatch(`${mail?.subject} ${mail?.text}`, /Marigold|Wren|Riverside|social prescribing/i)

    const link = /https:\/\/trellis\.test(\/l\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const followed = await site.visitor().get(link)
    assert.equal(followed.heading, 'Received')
    assert.doesNotMatch(followed.text, /Marigold|07700/)
  })

  test('(H2) nothing automatic is sent to a person who has not said that it is safe', async () => {
    const before = (await mails()).length
    const about = await begin('Me')
    const more = await about.fill({ 'First name': 'Ines', 'Phone number': '07700 900129' }).submit()
    await more.fill({ 'E-mail address': 'ines@example.org' }).submit()
    assert.equal((await mails()).length, before)
  })

  test('(H2) a person who said that e-mail is safe is written to, without the service and the reason', async () => {
    const about = await begin('Me')
    const more = await about
      .fill({ 'First name': 'Tess', 'Phone number': '07700 900130', 'What is safe for you?': ['You can e-mail me'] })
      .submit()
    await more.fill({ 'E-mail address': 'tess@example.org' }).submit()
    const mail = (await mails()).at(-1)
    assert.equal(mail?.to, 'tess@example.org')
    assert.ok(mail?.text.startsWith('This is not for emergencies'))
    assert.doesNotMatch(`${mail?.subject} ${mail?.text}`, /Riverside|referr|social prescribing/i)
  })

  test('(H2) whoever says that ringing is not safe is not told that we will ring, on the page or by e-mail', async () => {
    const ends = async (safe: string[], more: Record<string, string> = {}) => {
      const about = await begin('Me')
      const last = await about
        .fill({ 'First name': 'Una', 'Phone number': '07700 900135', 'What is safe for you?': safe })
        .submit()
      return (await last.fill(more).submit()).text
    }
    const written = { 'E-mail address': 'una@example.org' }
    assert.match(await ends(['You can ring me']), /We will call you by/)
    assert.match(await ends(['You can text me']), /We will text you by/)
    assert.match(await ends(['You can e-mail me'], written), /We will e-mail you by/)
    const mail = (await mails()).at(-1)
    assert.match(mail?.text ?? '', /We will e-mail you by/)
    assert.doesNotMatch(mail?.text ?? '', /We will call/)

    const none = await ends(['None of these is safe'], written)
    assert.match(none, /Ring us when it suits you, and give the reference\./)
    // Whoever finds the page open learns nothing of why.
    assert.doesNotMatch(none, /call you|safe/)
    const { id } = (await rows()).at(-1) ?? assert.fail()
    const read = await (await site.client(duty)).get(`/referrals/${id}`)
    assert.ok(read.says('Do not ring: we asked them to ring us.'), read.text)
  })

  test('all that is missing on the last page is said at once, and what is left alone stays folded', async () => {
    const about = await begin('Somebody else')
    const you = await about.fill({ 'First name': 'Asa', 'Phone number': '07700 900136' }).submit()
    const again = await you.fill({ 'Do they know that you are asking?': 'Yes, and they agree' }).submit()
    assert.deepEqual(again.problems, [
      'Enter your name',
      'Choose where you write from',
      'Choose who says that they agree',
    ])
    assert.doesNotMatch(again.html, /<details[^>]* open/)
  })

  test('(H6) the form answers the same for somebody who is known and somebody who is not', async () => {
    const say = async () => {
      const about = await begin('Me')
      const more = await about
        .fill({ 'First name': 'Rose', 'Last name': 'Hall', 'Phone number': '07700 900131' })
        .submit()
      const done = await more.form().submit()
      return done.text.replace(/R-\w{5}/, 'R-')
    }
    assert.equal(await say(), await say())
  })

  test('(H2) who leaves quickly leaves nothing of what was typed to be found by “back” or by its address', async () => {
    const watched = site.visitor()
    const first = await watched.get(address)
    pass(20)
    const about = await first.fill({ 'Who is this for?': 'Me' }).submit()
    const more = await about.fill({ 'First name': 'Rosalind', 'Phone number': '07700 900151' }).submit()
    assert.match((await watched.get(about.address)).html, /Rosalind/)
    const body = new URLSearchParams({ _token: /name="_token" value="([^"]+)"/.exec(more.html)?.[1] ?? '' })
    assert.equal((await watched.raw('/leave', { method: 'POST', body })).status, 204)
    for (const page of [about, more]) assert.doesNotMatch((await watched.get(page.address)).html, /Rosalind/)
  })

  test('the same form sent twice makes one referral, and answers as before', async () => {
    const about = await begin('Me')
    const more = await about.fill({ 'First name': 'Twice', 'Phone number': '07700 900132' }).submit()
    const before = (await rows()).length
    const [one, other] = [await more.form().submit(), await more.form().submit()]
    assert.equal((await rows()).length, before + 1)
    assert.equal(one.text, other.text)
  })

  test('two presses of Send at the same moment make one referral, and both are answered with its reference', async () => {
    const about = await begin('Me')
    const more = await about.fill({ 'First name': 'Pressed', 'Phone number': '07700 900134' }).submit()
    const before = (await rows()).length
    const [one, other] = await Promise.all([more.form().submit(), more.form().submit()])
    assert.equal((await rows()).length, before + 1)
    for (const page of [one, other]) assert.match(page.text, /Your reference R-/)
    assert.equal(one.text, other.text)
  })

  test('a machine that fills the hidden box, or is faster than a reader, is refused in words and saves nothing', async () => {
    const before = (await rows()).length
    const first = await site.visitor().get(address)
    const trapped = await first.fill({ 'Who is this for?': 'Me', website: 'https://spam.example' }).submit()
    assert.deepEqual(trapped.problems, ['Leave the last box empty. It is there to stop machines'])

    const quick = await site.visitor().get(address)
    const about = await quick.fill({ 'Who is this for?': 'Me' }).submit()
    const more = await about.fill({ 'First name': 'Bot', 'Phone number': '07700 900133' }).submit()
    const refused = await more.form().submit()
    assert.equal(refused.status, 422)
    assert.ok(refused.says('That was very quick'))
    assert.equal((await rows()).length, before)
  })

  test('many pages from one address are asked to wait, and still shown the numbers', async () => {
    const visitor = site.visitor()
    const first = await visitor.get(address)
    let last = first
    for (let sent = 0; sent < 61; sent += 1) last = await first.fill({ 'Who is this for?': 'Me' }).submit()
    assert.equal(last.status, 429)
    for (const number of NUMBERS) assert.ok(last.says(number))
    assert.ok(last.says('go back and send it again'), last.text)
    await site.database.pool.deleteFrom('throttle').execute()
  })

  test('(H1) with nobody on duty the form says so', async () => {
    const other = `/refer/northmoor-${site.world.provider.slug}`
    await site.world.colleague('Gail Moss', 'provider-manager', site.world.provider)
    const page = await site.visitor().get(other)
    assert.ok(page.says('Nobody is on duty to read this at the moment'))
    assert.ok(!(await site.visitor().get(address)).says('Nobody is on duty'))
    assert.ok(manager.id)
  })

  test('(H1) a link that no longer works, and the pages at the foot of the form, begin with the numbers too', async () => {
    for (const path of ['/l/northmoor/AAAAAAAAAAAAAAAAAAAAAA', '/link/referral', '/privacy', '/accessibility']) {
      const page = await site.visitor().get(path)
      for (const number of NUMBERS) assert.ok(page.says(number), path)
    }
  })

  test('an address that is not there still begins with the numbers', async () => {
    const page = await site.visitor().get('/refer/nowhere/who')
    assert.equal(page.status, 404)
    for (const number of NUMBERS) assert.ok(page.says(number))
    assert.doesNotMatch(page.text, /roles|work somewhere else/)
  })
})
