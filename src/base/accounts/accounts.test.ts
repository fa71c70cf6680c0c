import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder } from '../../../test/world.ts'
import { momentAt } from '../../platform/moment.ts'
import { inviteColleague } from './index.ts'
import { hashPassword } from './passwords.ts'

const PASSWORD = 'gravel umbrella thursday'

describe('signing in', () => {
  let place: TestSite
  let amina: Holder
  before(async () => {
    place = await testSite()
    amina = await place.world.linkWorker('Amina Yusuf')
    await setPassword(place, amina.accountId, PASSWORD)
  })
  after(() => place.close())

  test('the right e-mail address and password lead to Today', async () => {
    const page = await signIn(place.visitor(), await emailOf(place, amina), PASSWORD)
    assert.equal(page.address, `/at/${amina.seat.slug}/today`)
    assert.equal(page.status, 200)
    const names = (await place.world.events()).map((event) => event.name)
    assert.ok(names.includes('accounts.signed-in'))
  })

  test('the address is known in capitals and with spaces around it', async () => {
    const email = await emailOf(place, amina)
    const page = await signIn(place.visitor(), ` ${email.toUpperCase()} `, PASSWORD)
    assert.equal(page.address, `/at/${amina.seat.slug}/today`)
  })

  test('a wrong password and an unknown address are answered alike, and the password is not sent back', async () => {
    const wrong = await signIn(place.visitor(), await emailOf(place, amina), 'not the password at all')
    const unknown = await signIn(place.visitor(), 'nobody.here@example.org', 'not the password at all')
    assert.deepEqual(wrong.problems, unknown.problems)
    assert.match(wrong.problems[0] ?? '', /not right/)
    assert.equal(wrong.status, 422)
    assert.ok(!wrong.html.includes('not the password at all'))
    assert.equal(wrong.form().valueOf('E-mail address'), await emailOf(place, amina))
    assert.ok((await place.world.events()).some((event) => event.name === 'accounts.sign-in-failed'))
  })

  test('the page that was asked for comes after signing in, and never one of another site', async () => {
    const email = await emailOf(place, amina)
    const asked = await place.visitor().get(`/at/${amina.seat.slug}/search`)
    assert.match(asked.address, /^\/sign-in\?next=/)
    const went = await asked.fill({ 'E-mail address': email, Password: PASSWORD }).submit()
    assert.equal(went.address, `/at/${amina.seat.slug}/search`)
    for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example/', '/\t/evil.example'])
      await signIn(place.visitor(), email, PASSWORD, evil).then((page) => assert.match(page.address, /^\/at\//, evil))
  })

  test('a session begins with a new secret, and the one before it ends', async () => {
    const visitor = place.visitor()
    const first = await signInRaw(visitor, await emailOf(place, amina))
    const second = await signInRaw(visitor, await emailOf(place, amina))
    assert.notEqual(first, second)
    assert.equal((await asSession(place, first).raw('/me')).status, 303)
    assert.equal((await asSession(place, second).raw('/me')).status, 200)
  })

  test('a form from elsewhere signs nobody in', async () => {
    const body = new URLSearchParams({ email: await emailOf(place, amina), password: PASSWORD })
    const answer = await place.visitor().raw('/sign-in', { method: 'POST', body })
    assert.equal(answer.status, 403)
    assert.ok(!answer.headers.getSetCookie().some((cookie) => cookie.startsWith('__Host-trellis=')))
  })

  test('the cookie is for this host alone, and scripts do not see it', async () => {
    const visitor = place.visitor()
    const page = await visitor.get('/sign-in')
    const token = page.document.byTag('input').find((each) => each.attributes.name === '_token')
    const body = new URLSearchParams({
      email: await emailOf(place, amina),
      password: PASSWORD,
      _token: token?.attributes.value ?? '',
    })
    const answer = await visitor.raw('/sign-in', { method: 'POST', body })
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-trellis=')) ?? ''
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) assert.ok(cookie.includes(part), part)
  })

  test('a password is kept as argon2id, and one of older parameters is hashed anew at the next sign-in', async () => {
    const { hash } = await import('@node-rs/argon2')
    const old = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })
    await place.database.pool
      .updateTable('account')
      .set({ password_hash: old })
      .where('id', '=', amina.accountId)
      .execute()
    await signIn(place.visitor(), await emailOf(place, amina), PASSWORD)
    assert.match((await accountOf(place, amina.accountId)).password_hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('after ten wrong passwords there is a pause, which says when to try again, even for the right one', async () => {
    const noor = await place.world.linkWorker('Noor Haddad')
    await setPassword(place, noor.accountId, PASSWORD)
    const email = await emailOf(place, noor)
    for (let tries = 0; tries < 10; tries++) await signIn(place.visitor(), email, 'wrong every time')
    const page = await signIn(place.visitor(), email, PASSWORD)
    assert.deepEqual(page.problems, ['There were too many tries. Try again after 10:15am'])
  })

  test('a locked account is told so only by who knows its password', async () => {
    const dana = await place.world.linkWorker('Dana Price')
    await setPassword(place, dana.accountId, PASSWORD)
    await setStatus(place, dana.accountId, 'locked')
    const email = await emailOf(place, dana)
    assert.match((await signIn(place.visitor(), email, PASSWORD)).problems[0] ?? '', /locked/)
    assert.match((await signIn(place.visitor(), email, 'some other words')).problems[0] ?? '', /not right/)
  })
})

describe('a session', () => {
  let place: TestSite
  let amina: Holder
  before(async () => {
    place = await testSite()
    amina = await place.world.linkWorker('Amina Yusuf')
    await setPassword(place, amina.accountId, PASSWORD)
  })
  after(() => place.close())

  test('ends with signing out, on the server too', async () => {
    const visitor = place.visitor()
    const secret = await signInRaw(visitor, await emailOf(place, amina))
    const me = await visitor.get('/me')
    const signedOut = await pressAnywhere(me.html, '/sign-out', visitor)
    assert.equal(signedOut.status, 303)
    assert.equal((await asSession(place, secret).raw('/me')).status, 303)
  })

  test('ends after half an hour without a request, and after twelve hours whatever happens', async () => {
    const { now } = place.world.moment
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
    const at = (instant: Date) => {
      place.serving.now = () => instant
    }
    const idle = asSession(place, await signInRaw(place.visitor(), await emailOf(place, amina)))
    at(minutes(29))
    assert.equal((await idle.raw('/me')).status, 200)
    at(minutes(58))
    assert.equal((await idle.raw('/me')).status, 200, 'a request keeps it')
    at(minutes(89))
    assert.equal((await idle.raw('/me')).status, 303, 'half an hour without one ends it')

    at(now)
    const busy = asSession(place, await signInRaw(place.visitor(), await emailOf(place, amina)))
    for (let passed = 20; passed < 12 * 60; passed += 20) {
      at(minutes(passed))
      assert.equal((await busy.raw('/me')).status, 200)
    }
    at(minutes(12 * 60))
    assert.equal((await busy.raw('/me')).status, 303)
    at(now)
  })

  test('is forgotten on the day after its time, with the tries that were counted', async () => {
    const { world } = place
    await signInRaw(place.visitor(), await emailOf(place, amina))
    const past = new Date(world.moment.now.getTime() - 60_000)
    const sessions = () => world.write((db) => db.selectFrom('session').select('id').execute())
    await world.write((db) => db.updateTable('session').set({ expires_at: past }).execute())
    await world.write((db) =>
      db.insertInto('throttle').values({ key: 'sign-in:somebody', count: 9, until_at: past }).execute(),
    )
    await place.runDaily()
    assert.deepEqual(await sessions(), [])
    const tries = await world.write((db) =>
      db.selectFrom('throttle').select('key').where('key', '=', 'sign-in:somebody').execute(),
    )
    assert.deepEqual(tries, [])
  })

  test('shows in “Where I am signed in”, and can be ended from another device', async () => {
    const elsewhere = await signInRaw(place.visitor(), await emailOf(place, amina))
    const here = asSession(place, await signInRaw(place.visitor(), await emailOf(place, amina)))
    const me = await here.get('/me')
    assert.ok(me.rows.some((row) => row.includes('Now, here')))
    const after = await me.press('Sign out everywhere else')
    assert.ok(after.says('Signed out there'))
    assert.equal((await asSession(place, elsewhere).raw('/me')).status, 303)
    assert.equal((await here.raw('/me')).status, 200)
  })

  test('goes on under a new secret when its password is changed, and every other ends', async () => {
    const elsewhere = await signInRaw(place.visitor(), await emailOf(place, amina))
    const visitor = place.visitor()
    const before = await signInRaw(visitor, await emailOf(place, amina))
    const form = await visitor.get('/me/password')
    const wrong = await form
      .fill({ 'Password that you have now': 'not it', 'New password': 'a kettle of herons' })
      .submit()
    assert.deepEqual(wrong.problems, ['This is not the password that you have now'])
    const short = await form.fill({ 'Password that you have now': PASSWORD, 'New password': 'short' }).submit()
    assert.deepEqual(short.problems, ['Use 12 characters or more. Three words work well'])
    const done = await form
      .fill({ 'Password that you have now': PASSWORD, 'New password': 'a kettle of herons' })
      .submit()
    assert.ok(done.says('Your password is changed'))
    for (const secret of [elsewhere, before]) assert.equal((await asSession(place, secret).raw('/me')).status, 303)
    await setPassword(place, amina.accountId, PASSWORD)
  })
})

describe('roles', () => {
  let place: TestSite
  before(async () => {
    place = await testSite()
  })
  after(() => place.close())

  test('somebody with two roles chooses one, and a page of a colleague’s role is offered in each of theirs', async () => {
    const { world } = place
    const priya = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    const other = await world.linkWorker('Amina Yusuf')
    await world.alsoSits(priya, 'line-manager', world.provider)
    const client = await place.client(priya)
    const refused = await client.get(`/at/${other.seat.slug}/search`)
    assert.equal(refused.status, 404)
    assert.match(refused.heading, /role that you do not hold/)
    const choice = await refused.follow('Choose one of your roles')
    assert.equal(choice.hrefOf('PCN manager'), `/at/${priya.seat.slug}/search`)
    assert.ok(choice.says('Line manager'))
    assert.equal((await choice.follow('PCN manager')).status, 200)
  })

  test('a role that has ended opens nothing, and the page says whom to ask', async () => {
    const { world } = place
    const gone = await world.linkWorker('Lee Brown')
    await world.write((db) =>
      db.updateTable('seat').set({ until_on: world.today }).where('id', '=', gone.seat.id).execute(),
    )
    const client = await place.client(gone)
    assert.equal((await client.get(`/at/${gone.seat.slug}/today`)).status, 404)
    const seats = await client.get(`/at/../seats`)
    assert.match(seats.heading, /no role/)
  })
})

describe('an invitation', () => {
  let place: TestSite
  let admin: Holder
  let newcomer: { id: string; email: string }
  before(async () => {
    place = await testSite()
    const { world } = place
    admin = await world.colleague('Sam Keeper', 'administrator', world.system)
    newcomer = await withoutAccount(place, 'Zofia', 'Nowak')
  })
  after(() => place.close())

  test('sets a password once; opening the link, as mail scanners do, uses nothing up', async () => {
    const result = await place.world.as(admin, (context) => inviteColleague(context, newcomer.id))
    assert.ok('ok' in result && result.ok)
    const link = await linkIn(place)

    const scanner = await place.visitor().get(link)
    assert.match(scanner.heading, /Welcome to Trellis, Zofia/)
    assert.equal(scanner.headers.get('referrer-policy'), 'no-referrer')
    assert.equal(scanner.address, '/link/invitation')

    const visitor = place.visitor()
    const page = await visitor.get(link)
    const weak = await page.fill({ 'New password': 'zofianowak2026' }).submit()
    assert.match(weak.problems[0] ?? '', /not made of your name/)
    const done = await page.fill({ 'New password': PASSWORD }).submit()
    assert.match(done.heading, /no role/, 'signed in, with no seat yet')
    const again = await place.visitor().get(link)
    assert.equal(again.status, 404)
    assert.match(again.heading, /link no longer works/)
    assert.match((await signIn(place.visitor(), newcomer.email, PASSWORD)).address, /^\/seats/)
  })

  test('runs out after seven days, and a second invitation ends the first', async () => {
    const other = await withoutAccount(place, 'Ines', 'Costa')
    await place.world.as(admin, (context) => inviteColleague(context, other.id))
    const first = await linkIn(place)
    await place.world.as(admin, (context) => inviteColleague(context, other.id))
    const second = await linkIn(place)
    assert.equal((await place.visitor().get(first)).status, 404)
    assert.equal((await place.visitor().get(second)).status, 200)
    place.serving.now = () => new Date(place.world.moment.now.getTime() + 7 * 86_400_000)
    assert.equal((await place.visitor().get(second)).status, 404)
    place.serving.now = () => place.world.moment.now
  })

  test('is nobody’s but a manager’s or an administrator’s to send', async () => {
    const worker = await place.world.linkWorker('Amina Yusuf')
    const another = await withoutAccount(place, 'Kit', 'Moss')
    const refused = await place.world.as(worker, (context) => inviteColleague(context, another.id))
    assert.ok('ok' in refused && !refused.ok && refused.refusal.kind === 'forbidden')
    assert.equal((await colleagueOf(place, another.id)).account_id, null)
  })

  test('to somebody whose account is in use carries no link', async () => {
    const known = await place.world.linkWorker('Omar Said')
    await place.world.as(admin, (context) => inviteColleague(context, known.id))
    const message = await newestMail(place)
    assert.ok(!message.text.includes('/l/'))
    assert.match(message.text, /password stay the same/)
  })
})

describe('a forgotten password', () => {
  let place: TestSite
  let amina: Holder
  before(async () => {
    place = await testSite()
    amina = await place.world.linkWorker('Amina Yusuf')
    await setPassword(place, amina.accountId, PASSWORD)
  })
  after(() => place.close())

  test('is answered alike for known and unknown, and only the owner gets a link, which sets a new one', async () => {
    const ask = async (email: string) =>
      (await place.visitor().get('/sign-in/forgotten')).fill({ 'E-mail address': email }).submit()
    const unknown = await ask('nobody@example.org')
    const known = await ask(await emailOf(place, amina))
    assert.equal(known.text, unknown.text)
    const elsewhere = await signInRaw(place.visitor(), await emailOf(place, amina))
    const page = await place.visitor().get(await linkIn(place))
    const done = await page.fill({ 'New password': 'a kettle of herons' }).submit()
    assert.equal(done.address, `/at/${amina.seat.slug}/today`)
    assert.equal((await asSession(place, elsewhere).raw('/me')).status, 303)
    assert.match((await signIn(place.visitor(), await emailOf(place, amina), PASSWORD)).problems[0] ?? '', /not right/)
  })

  test('can be asked for three times an hour', async () => {
    const noor = await place.world.linkWorker('Noor Haddad')
    const email = await emailOf(place, noor)
    const ask = async () => (await place.visitor().get('/sign-in/forgotten')).fill({ 'E-mail address': email }).submit()
    for (let times = 0; times < 3; times++) assert.equal((await ask()).problems.length, 0)
    assert.deepEqual((await ask()).problems, ['There were too many tries. Try again after 11am'])
  })

  test('does not open an account that an administrator locked', async () => {
    const dana = await place.world.linkWorker('Dana Price')
    const email = await emailOf(place, dana)
    await (await place.visitor().get('/sign-in/forgotten')).fill({ 'E-mail address': email }).submit()
    const link = await linkIn(place)
    await setStatus(place, dana.accountId, 'locked')
    assert.equal((await place.visitor().get(link)).status, 403)
  })
})

describe('accounts, for an administrator', () => {
  let place: TestSite
  let admin: Holder
  let amina: Holder
  before(async () => {
    place = await testSite()
    admin = await place.world.colleague('Sam Keeper', 'administrator', place.world.system)
    amina = await place.world.linkWorker('Amina Yusuf')
  })
  after(() => place.close())

  test('locking ends every session at once, unlocking lets them in again, and both are recorded', async () => {
    const worker = await place.client(amina)
    assert.equal((await worker.get('/today')).status, 200)
    const keeper = await place.client(admin)
    const locked = await (await keeper.get('/accounts?words=Amina')).press('Lock')
    assert.ok(locked.says('Locked'))
    assert.equal((await worker.raw('/today')).status, 303)
    await (await keeper.get('/accounts?words=Amina')).press('Unlock')
    assert.equal((await accountOf(place, amina.accountId)).status, 'invited', 'it never had a password')
    const names = (await place.world.events()).map((event) => event.name)
    assert.ok(names.includes('accounts.locked') && names.includes('accounts.unlocked'))
  })

  test('is no page for a link worker, who can lock nobody', async () => {
    const worker = await place.client(amina)
    assert.equal((await worker.get('/accounts')).status, 404)
    const { status } = await worker.json('/api/accounts')
    assert.equal(status, 404)
    const me = await worker.get('/today')
    const token = me.document.byTag('input').find((each) => each.attributes.name === '_token')
    const body = new URLSearchParams({ _token: token?.attributes.value ?? '' })
    assert.equal((await worker.raw(`/accounts/${admin.accountId}/lock`, { method: 'POST', body })).status, 403)
    assert.equal((await accountOf(place, admin.accountId)).status, 'active')
  })

  test('cannot be locked by their own hand', async () => {
    const keeper = await place.client(admin)
    const page = await (await keeper.get('/accounts?words=Keeper')).press('Lock')
    assert.equal(page.status, 403)
    assert.equal((await accountOf(place, admin.accountId)).status, 'active')
  })

  test('a worker sees who looked at their record, in words', async () => {
    const { world } = place
    await world.as(admin, async (context) => {
      const { recordLook } = await import('../../platform/audit.ts')
      await recordLook(context, 'posts.post-viewed', [`colleague:${amina.id}`])
    })
    const me = await (await place.client(amina)).get('/at/../me')
    assert.ok(
      me.rows.some((row) => row[0] === 'Sam Keeper, administrator' && row[1] === 'Post viewed'),
      me.text,
    )
  })
})

// What a browser and a mailbox would do.

const cookies = (answer: Response) => answer.headers.getSetCookie()
const signIn = async (visitor: Client, email: string, password: string, next?: string) => {
  const page = await visitor.get(`/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`)
  return page.fill({ 'E-mail address': email, Password: password }).submit()
}

/** Signs in, and gives the secret of the session. */
async function signInRaw(visitor: Client, email: string): Promise<string> {
  const page = await visitor.get('/sign-in')
  const token = page.document.byTag('input').find((each) => each.attributes.name === '_token')
  const body = new URLSearchParams({ email, password: PASSWORD, _token: token?.attributes.value ?? '' })
  const answer = await visitor.raw('/sign-in', { method: 'POST', body })
  const cookie = cookies(answer).find((each) => each.startsWith('__Host-trellis='))
  assert.ok(cookie, `not signed in: ${answer.status}`)
  return cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'))
}

const asSession = (place: TestSite, secret: string) => new Client(place.site, '', { '__Host-trellis': secret })

function pressAnywhere(html: string, action: string, client: Client): Promise<Response> {
  const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  return client.raw(action, { method: 'POST', body: new URLSearchParams({ _token: token }) })
}

async function setPassword(place: TestSite, accountId: string, password: string) {
  const password_hash = await hashPassword(password)
  await place.database.pool.updateTable('account').set({ password_hash }).where('id', '=', accountId).execute()
}

const setStatus = (place: TestSite, accountId: string, status: string) =>
  place.database.pool.updateTable('account').set({ status }).where('id', '=', accountId).execute()

const accountOf = (place: TestSite, id: string) =>
  place.database.pool.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const emailOf = async (place: TestSite, { accountId }: Holder) => (await accountOf(place, accountId)).email
const colleagueOf = (place: TestSite, id: string) =>
  place.world.write((db) => db.selectFrom('colleague').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

async function withoutAccount(place: TestSite, givenName: string, familyName: string) {
  const id = momentAt(new Date()).newId()
  const email = `${givenName}.${familyName}@example.org`.toLowerCase()
  await place.world.write((db) =>
    db.insertInto('colleague').values({ id, given_name: givenName, family_name: familyName, email }).execute(),
  )
  return { id, email }
}

const newestMail = (place: TestSite) =>
  place.world.asJob('test', async (context) => {
    const { openMail } = await import('../../platform/mail.ts')
    const mail = await context.db.selectFrom('mail').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
    return openMail(context, mail)
  })

async function linkIn(place: TestSite): Promise<string> {
  const { text } = await newestMail(place)
  const link = /https:\/\/trellis\.test(\/l\/\S+)/.exec(text)?.[1]
  assert.ok(link, text)
  return link
}
