import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { framework } from '../../src/base/editions/index.ts'
import { askAdvice } from '../../src/care/advice/ask-advice.ts'
import { findAsking } from '../../src/care/advice/find-asking.ts'
import { weighCase } from '../../src/care/casework/weigh-case.ts'
import type { Context } from '../../src/platform/context.ts'
import { needToTalk } from '../../src/workforce/debriefs/owe-debrief.ts'
import { startSession } from '../../src/workforce/supervision/index.ts'
import { givePeople, readyWorker } from '../ready-worker.ts'
import { noSuchId, type TestSite, testSite } from '../site.ts'
import type { Holder, Worker, World } from '../world.ts'

// One cause is planted in each module that has a say in supervision; taking a module away takes away its lines and no other.

/** What begins the key of each module's lines. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  casework: ['case-concern', 'case-weighs', 'case-silent', 'case-contacts', 'case-review', 'case-win'],
  'readiness.exceptions': ['exception'],
  training: ['training', 'training-win'],
  capacity: ['capacity'],
  'supervision.duties': ['duty'],
  advice: ['advice'],
  'cross-referrals': ['case-bounced'],
  debriefs: ['debrief'],
}

describe('what every module brings to a session', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  let alice: Holder

  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    world = site.world
    alice = await world.colleague('Alice Lowe', 'gp-supervisor', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: alice, joined: world.daysAgo(90) })
    await givePeople(world, amina, { met: 260 })
    await plantCases()
    await plantException()
    await plantTraining()
    await plantQuestion()
    await plantDebrief()
  })
  after(() => site.close())

  const caseRow = (more: object) => ({
    id: noSuchId(),
    organisation_id: world.pcn.id,
    source: 'src.gp-practice',
    post_id: amina.postId,
    holder_id: amina.id,
    held_since: world.daysAgo(40),
    holding: 'allocated',
    opened_on: world.daysAgo(40),
    first_contact_on: world.daysAgo(38),
    last_contact_on: world.daysAgo(2),
    ...more,
  })

  async function plantCases() {
    const weighs = caseRow({})
    const rows = [
      weighs,
      caseRow({ open_concerns: 1 }),
      caseRow({ last_contact_on: world.daysAgo(50), opened_on: world.daysAgo(60) }),
      caseRow({ contacts_count: 13 }),
      caseRow({ opened_on: world.daysAgo(130) }),
    ]
    await world.write((db) => db.insertInto('care_case').values(rows).execute())
    const marked = await world.as(amina, (context) => weighCase(context, { caseId: weighs.id, weighs: 'yes' }))
    assert.ok(marked.ok, JSON.stringify(marked))
    await world.write((db) =>
      db
        .insertInto('case_bounce')
        .values({ id: noSuchId(), case_id: weighs.id, for_id: amina.id, bounced_at: world.moment.now })
        .execute(),
    )
  }

  async function plantQuestion() {
    const asking = await world.as(amina, (context) => findAsking(context, undefined))
    const asked = await world.as(amina, (context) =>
      askAdvice(context, {
        id: noSuchId(),
        ofId: asking?.mayAsk[0]?.id,
        risk: 'home-visit',
        soon: 'week',
        question: 'May I go alone to a home where a dog is kept?',
      }),
    )
    assert.ok(asked.ok, JSON.stringify(asked))
  }

  async function plantDebrief() {
    const owed = await world.as(amina, (context) => needToTalk(context, { id: noSuchId() }))
    assert.ok(owed.ok, JSON.stringify(owed))
  }

  const plantException = () =>
    world.write((db) =>
      db
        .insertInto('agreed_exception')
        .values({
          id: noSuchId(),
          post_id: amina.postId,
          item_id: 'ind.b.it',
          edition: framework().edition,
          from_on: world.daysAgo(3),
          until_on: world.daysAgo(-10),
          reason: 'The laptop is on its way',
          agreed_by: alice.id,
          agreed_as: 'clinical-director',
          worker_told_at: world.moment.now,
        })
        .execute(),
    )

  const plantTraining = () =>
    world.write((db) =>
      db
        .insertInto('training_record')
        .values({
          id: noSuchId(),
          colleague_id: amina.id,
          item_id: 'sm-data-security',
          edition: framework().edition,
          kind: 'complete',
          on_day: world.daysAgo(360),
          recorded_by: alice.id,
          recorded_at: world.moment.now,
        })
        .execute(),
    )

  const KINDS = ['gp-supervision', 'clinical-supervision', 'line-management']
  const linesFrom = (kinds: readonly string[], but = '') =>
    world.as(amina, async (context: Context) => {
      const lines = new Map<string, string>()
      for (const source of context.app.agenda.filter(({ name }) => name !== but))
        for (const said of (
          await source.load(context, [{ postId: amina.postId, colleagueId: amina.id, kinds }])
        ).values())
          for (const { key, what } of said) lines.set(key, what)
      return lines
    })
  const causes = (lines: ReadonlyMap<string, string>) => new Set([...lines.keys()].map((key) => key.split(':')[0]))

  test('each has its line, and taking one module away takes away its lines alone', async () => {
    const all = await linesFrom(KINDS)
    const named = await world.as(amina, async ({ app }: Context) => app.agenda.map(({ name }) => name))
    assert.deepEqual(named.toSorted(), Object.keys(LINES).toSorted(), 'every module that has a say is here')
    for (const cause of Object.values(LINES).flat()) assert.ok(causes(all).has(cause), `nothing says ${cause}`)
    for (const [name, own] of Object.entries(LINES)) {
      const left = causes(await linesFrom(KINDS, name))
      const expected = [...causes(all)].filter((cause) => !own.includes(cause ?? ''))
      assert.deepEqual([...left], expected, name)
    }
  })

  test('what weighs on the worker is for those who help to carry it, and duties, training and limits are for others', async () => {
    const clinical = causes(await linesFrom(['clinical-supervision']))
    assert.ok(clinical.has('case-weighs') && clinical.has('case-concern'))
    for (const cause of ['duty', 'capacity', 'training', 'exception']) assert.ok(!clinical.has(cause), cause)
    assert.ok(!causes(await linesFrom(['line-management'])).has('case-weighs'))
  })

  test('that a concern is open is told in no session with peers, in a group or at a practice’s desk (H4)', async () => {
    for (const kind of ['peer-support', 'group-supervision', 'practice-advice'])
      assert.ok(!causes(await linesFrom([kind])).has('case-concern'), kind)
    for (const kind of ['gp-supervision', 'safeguarding-supervision', 'line-management'])
      assert.ok(causes(await linesFrom([kind])).has('case-concern'), kind)
  })

  test('the page of a session shows five of them with why, and the rest on asking; a case by its number alone', async () => {
    const started = await world.as(alice, (context) =>
      startSession(context, { postId: amina.postId, kind: 'gp-supervision' }),
    )
    assert.ok(started.ok, JSON.stringify(started))
    const client = await site.client(alice)
    const page = await client.get(`/supervision-sessions/${started.value.id}`)
    const shown = page.main.byClass('trellis-agenda__what').map(({ text }) => text)
    assert.equal(shown.length, 5)
    assert.match(shown[0] ?? '', /^C-\d+: a concern is open$/)
    assert.match(shown[4] ?? '', /ended well|^Done/)
    const all = await page.follow('See all')
    assert.ok(all.main.byClass('trellis-agenda__what').length > 5)
    assert.ok(!all.html.includes('/cases/'))
  })
})
