import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Route } from '../../src/http/route.ts'
import type { DemoPcn, DemoSeat } from '../../src/platform/demo.ts'
import { accept } from '../../src/platform/result.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { anyOf, type DemoSite, demoSite, signedInAs, tenantCounts, type Visitor } from '../demo-site.ts'
import { EXAMPLES } from '../route-examples.ts'

// Two neighbourhoods of one system. Row-level security says nothing between them: every query and command says it for itself.
// Reads the router's own table, so that a route is walked because it is there, and not because somebody remembered it.

const TODAY = '2026-11-25'
const OUTSIDERS = [
  'link-worker',
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'gp-supervisor',
  'practice-contact',
  'practice-manager',
  'safeguarding-lead',
  'clinical-director',
]

/** Rows of one neighbourhood alone: of its posts, its people at work, its referrals and its cases. */
const rowsOf = ({ id, practices, sites }: DemoPcn, mine: DemoPcn) => {
  const own = `pcn_id = '${id}' and ended_on is null`
  const posts = `(select id from post where ${own})`
  const workers = `(select colleague_id from post where ${own})`
  const elsewhere = `(select id from post where pcn_id <> '${mine.id}')`
  const places = [id, ...practices.map((each) => each.id), ...sites.map((each) => each.id)]
  const among = places.map((each) => `'${each}'`).join(', ')
  const cases = `(select id from care_case where organisation_id = '${id}' and post_id in ${posts})`
  const supervisors = `(select colleague_id from appointment where post_id in ${elsewhere})`
  const meetings = `(select meeting_id from mdt_meeting_site where organisation_id = '${id}')`
  return {
    postId: { from: 'post', where: `${own} and role = 'link-worker'` },
    colleagueId: { from: 'colleague', where: `id in ${workers}` },
    accountId: { from: 'colleague', column: 'account_id', where: `id in ${workers}` },
    seatId: { from: 'seat', where: `colleague_id in ${workers} and organisation_id in (${among})` },
    organisationId: { from: 'organisation', where: `id = '${id}'` },
    pcnId: { from: 'organisation', where: `id = '${id}'` },
    providerId: { from: 'organisation', where: "kind = 'provider' and name <> 'Harbour Together'" },
    siteId: { from: 'organisation', where: `id = '${practices[0]?.id}'` },
    recordId: { from: 'training_record', where: `colleague_id in ${workers}` },
    absenceId: { from: 'post_absence', where: `post_id in ${posts}` },
    appointmentId: { from: 'appointment', where: `post_id in ${posts}` },
    exceptionId: { from: 'agreed_exception', where: `post_id in ${elsewhere}` },
    disputeId: { from: 'verdict_dispute', where: `post_id in ${posts}` },
    sessionId: { from: 'planned_session', where: `post_id in ${posts} and state = 'planned'` },
    planId: { from: 'over_limit', where: `post_id in ${elsewhere}` },
    allocationId: { from: 'allocation', where: `post_id in ${posts}` },
    referralId: { from: 'referral', where: `organisation_id = '${id}' and state <> 'decided'` },
    caseId: { from: 'care_case', where: `id in ${cases} and state = 'open'` },
    contactId: { from: 'contact', where: `case_id in ${cases}` },
    concernId: { from: 'concern', where: `case_id in ${cases}` },
    meetingId: { from: 'mdt_meeting', where: `id in ${meetings} and state = 'planned'` },
    attendeeId: { from: 'mdt_attendee', where: `meeting_id in ${meetings}` },
    agendaId: { from: 'mdt_item', where: `case_id in ${cases}` },
    gapId: { from: 'mdt_gap', where: `organisation_id = '${id}'` },
    sheetId: { from: 'mdt_named_sheet', where: `meeting_id in ${meetings}` },
    welcomeId: { from: 'site_welcome', where: `post_id in ${posts}` },
    requestId: { from: 'access_request', where: `site_id in (${among})` },
    siteContactId: { from: 'site_contact', where: `site_id in (${among})` },
    agreementId: { from: 'supervision_agreement', where: `post_id in ${posts}` },
    awayId: { from: 'supervisor_absence', where: `colleague_id in ${supervisors}` },
    developmentPlanId: { from: 'development_plan', where: `post_id in ${posts}` },
    actionId: { from: 'agreed_action', where: `owner_id in ${workers}` },
    questionId: { from: 'advice_question', where: `post_id in ${posts}` },
    debriefId: { from: 'debrief', where: `post_id in ${posts}` },
    crossReferralId: { from: 'cross_referral', where: `case_id in ${cases}` },
    supporterId: { from: 'case_supporter', where: `case_id in ${cases}` },
    packId: { from: 'evidence_pack', where: `organisation_id in (${among})` },
    changeId: {
      from: 'standard_change',
      where: "organisation_id = (select id from organisation where name = 'Northfields PCN')",
    },
  }
}

const namesIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

describe('a colleague of one neighbourhood who asks for what is another’s', () => {
  let demo: DemoSite
  let nosy: Visitor[]
  let ids: Record<string, string> = {}
  let telling: string[] = []

  before(async () => {
    demo = await demoSite(TODAY)
    const { pcns, seats, organisations } = demo.own
    const theirs = pcns.find(({ name }) => name === 'Riverside PCN')
    const mine = pcns.find(({ name }) => name === 'Harbour PCN')
    assert.ok(theirs && mine)
    ids = await idsOf(demo, theirs, mine)
    const provider = organisations.find(({ name }) => name === 'Harbour Together')
    const places = [mine.id, ...mine.practices.map(({ id }) => id), provider?.id]
    nosy = await Promise.all(
      OUTSIDERS.flatMap((role) => firstSeat(seats, role, places)).map((at) => signedInAs(demo, at)),
    )
    telling = await toldOnlyThere(demo, theirs, mine)
  })
  after(() => demo.close())

  const behindSeats = () => demo.routes.filter(({ door }) => door === 'seat')
  const isTheirs = ({ path }: Route) => namesIn(path).some((name) => name in ids)
  /** A button or an endpoint whose ids come in what is sent. Anybody may say that a link of the library is broken. */
  const takesIds = ({ kind, path }: Route) => (kind === 'action' || kind === 'endpoint') && !path.includes('/links/')
  const addressOf = (route: Route, prefix: string) =>
    prefix + route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? EXAMPLES[name]?.value ?? name)

  async function ask(route: Route, visitor: Visitor): Promise<{ status: number; body: string }> {
    const address = addressOf(route, visitor.prefix)
    const headers: Record<string, string> = { cookie: visitor.cookie }
    const asJson = route.kind === 'endpoint'
    const fields = { ...ids, _token: visitor.token }
    const body = asJson ? JSON.stringify(fields) : new URLSearchParams(fields)
    const sent = asJson ? { ...headers, 'content-type': 'application/json' } : headers
    const init = route.method === 'GET' ? { headers } : { method: 'POST', headers: sent, body }
    const answer = await demo.site.request(address, init)
    return { status: answer.status, body: await answer.text() }
  }

  test('each of them is there, and each kind of record has one of the other neighbourhood’s', () => {
    assert.deepEqual(
      nosy.map(({ role }) => role),
      OUTSIDERS,
    )
    const lacking = Object.entries(ids).flatMap(([name, id]) => (id ? [] : [name]))
    assert.deepEqual(lacking, [])
    assert.ok(telling.length > 10)
  })

  test('no page, no form and no endpoint opens a record of another neighbourhood', async () => {
    const open: string[] = []
    for (const route of behindSeats().filter((each) => each.method === 'GET' && isTheirs(each)))
      for (const visitor of nosy) {
        const { status, body } = await ask(route, visitor)
        const named = telling.find((name) => body.includes(name))
        if (![403, 404].includes(status) || named)
          open.push(`${route.path} as ${visitor.role}: ${status} ${named ?? ''} ${demo.faults.at(-1) ?? ''}`)
      }
    assert.deepEqual(open, [])
  })

  test('no list names a colleague, a case or a referral of another neighbourhood', async () => {
    const open: string[] = []
    for (const route of behindSeats().filter((each) => each.method === 'GET' && !isTheirs(each)))
      for (const visitor of nosy) {
        const { status, body } = await ask(route, visitor)
        const named = telling.find((name) => body.includes(name))
        if (status >= 500 || named) open.push(`${route.path} as ${visitor.role}: ${status} ${named}`)
      }
    assert.deepEqual(open, [])
  })

  test('nothing sent with another neighbourhood’s ids, in the address or in the form, changes anything', async () => {
    const before = await tenantCounts(demo, demo.own.systemId)
    const open: string[] = []
    for (const route of behindSeats().filter((each) => each.method === 'POST' && (isTheirs(each) || takesIds(each))))
      for (const visitor of nosy) {
        const { status, body } = await ask(route, visitor)
        const named = telling.find((name) => body.includes(name))
        if (status >= 500 || named)
          open.push(`${route.path} as ${visitor.role}: ${status} ${named} ${demo.faults.at(-1)}`)
      }
    if (open.length) console.error(open.join('\n'))
    assert.deepEqual(open, [])
    assert.deepEqual(await tenantCounts(demo, demo.own.systemId), before)
  })

  test('another worker of the same neighbourhood, and a practice that they do not serve, open nothing of a worker’s', async () => {
    const { worker, ids: theirs, colleagues } = await besides(demo, 'Riverside PCN')
    assert.ok(colleagues.length >= 3 && Object.values(theirs).every((id) => id))
    const open: string[] = []
    for (const route of behindSeats().filter((each) => each.method === 'GET' && !isForAll(each)))
      if (namesIn(route.path).some((name) => name in theirs))
        for (const visitor of colleagues) {
          const address = route.path.replace(/:(\w+)/g, (_, name: string) => theirs[name] ?? ids[name] ?? name)
          const { status } = await demo.site.request(visitor.prefix + address, { headers: { cookie: visitor.cookie } })
          if (![403, 404].includes(status)) open.push(`${route.path} of ${worker} as ${visitor.role}: ${status}`)
        }
    assert.deepEqual(open, [])
  })

  test('a concern opens for nobody by their role alone, whatever it is (H4)', async () => {
    const roles = [
      'administrator',
      'privacy-officer',
      'ics-lead',
      'place-lead',
      'ig-lead',
      'training-hub',
      'employer-hr',
    ]
    const seats = roles.flatMap((role) => firstSeat(demo.own.seats, role))
    assert.equal(seats.length, roles.length)
    for (const seat of seats) {
      const visitor = await signedInAs(demo, seat)
      for (const route of behindSeats().filter(({ path }) => path.includes(':concernId'))) {
        const { status } = await ask(route, visitor)
        assert.ok([403, 404].includes(status), `${route.method} ${route.path} as ${seat.role}: ${status}`)
      }
    }
  })
})

const firstSeat = (seats: readonly DemoSeat[], role: string, places?: readonly (string | undefined)[]): DemoSeat[] =>
  seats.filter((seat) => seat.role === role && (!places || places.includes(seat.organisationId))).slice(0, 1)

/** Asking to open details with a reason is for every worker of a service; each asking is noted, and the opening too. */
const isForAll = ({ path }: Route) => path === '/cases/:caseId/open-details'

/** Somebody at work in a neighbourhood, what is theirs, and colleagues around who have nothing to do with it. */
async function besides(demo: DemoSite, neighbourhood: string) {
  const { pcns, posts, seats, systemId } = demo.own
  const pcn = pcns.find(({ name }) => name === neighbourhood)
  const [other, worker] = posts.filter((post) => post.pcnId === pcn?.id && post.stage.startsWith('ready'))
  if (!pcn || !other || !worker) throw new Error(`${neighbourhood} has two workers who are ready`)
  const served = worker.sites.map(({ organisationId }) => organisationId)
  const unserved = pcn.practices.map(({ id }) => id).filter((id) => !served.includes(id))
  const around = [
    ...seats.filter(({ colleagueId, role }) => colleagueId === other.colleagueId && role === 'link-worker'),
    ...firstSeat(seats, 'practice-contact', unserved),
    ...firstSeat(seats, 'practice-manager', unserved),
  ]
  const held = `post_id = '${worker.id}' and holder_id = '${worker.colleagueId}' and state = 'open'`
  const idOf = async (from: string, where: string) => (await anyOf(demo.database, systemId, { from, where })) ?? ''
  const caseId = await idOf('care_case', `${held} and exists (select from contact where case_id = care_case.id)`)
  const ids: Record<string, string> = {
    postId: worker.id,
    colleagueId: worker.colleagueId,
    recordId: await idOf('training_record', `colleague_id = '${worker.colleagueId}'`),
    caseId,
    contactId: await idOf('contact', `case_id = '${caseId}'`),
  }
  return { worker: worker.name, ids, colleagues: await Promise.all(around.map((seat) => signedInAs(demo, seat))) }
}

async function idsOf({ database, own }: DemoSite, pcn: DemoPcn, mine: DemoPcn): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [name, example] of Object.entries(rowsOf(pcn, mine)))
    ids[name] = (await anyOf(database, own.systemId, example)) ?? ''
  return ids
}

/** Names, numbers and references that nobody of the other neighbourhood has any business with. */
async function toldOnlyThere({ database, own }: DemoSite, theirs: DemoPcn, mine: DemoPcn): Promise<string[]> {
  const there = [theirs.id, ...theirs.practices.map(({ id }) => id), ...theirs.sites.map(({ id }) => id)]
  const found = await inTransaction(database.pool, { systemId: own.systemId }, async (db) => {
    const { rows } = await sql<{ says: string }>`
      with of_theirs as (select colleague_id from post where pcn_id = ${theirs.id}
                         union select colleague_id from seat where organisation_id = any(${there}::uuid[])),
           of_mine as (select colleague_id from post where pcn_id = ${mine.id}
                       union select colleague_id from seat where not (organisation_id = any(${there}::uuid[])))
      select c.given_name || ' ' || c.family_name as says from colleague c
        where c.id in (select colleague_id from of_theirs) and c.id not in (select colleague_id from of_mine)
      union select number from care_case where organisation_id = ${theirs.id} and state = 'open'
      union select reference from referral where organisation_id = ${theirs.id}`.execute(db)
    return accept(rows.map(({ says }) => says))
  })
  const ownNames = new Set(own.posts.filter(({ pcnId }) => pcnId === mine.id).map(({ name }) => name))
  return found.ok ? found.value.filter((says) => !ownNames.has(says)) : []
}
