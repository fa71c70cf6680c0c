import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noSuchId, type Page, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { agreedActions } from '../../base/agreed-actions/module.ts'
import { linkRoutes } from '../../http/link-routes.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { startSession } from '../supervision/index.ts'
import { supervision } from '../supervision/module.ts'
import { sessionNotes } from './module.ts'

const links = { name: 'links', routes: linkRoutes }

describe('what two people keep of a supervision session', () => {
  let site: TestSite
  let manager: Holder
  let gp: Holder
  let amina: Worker

  before(async () => {
    site = await testSite({
      today: '2026-11-25',
      modules: [placements, supervision, sessionNotes, agreedActions, links],
    })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-06-01', soleWorkerSaid: false })
    await world.write((db) =>
      db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute(),
    )
    for (const kind of ['gp-supervisor', 'clinical-supervisor'])
      await world.as(manager, (context) =>
        appoint(context, {
          id: noSuchId(),
          postId: amina.postId,
          kind,
          colleagueId: gp.id,
          from: '2026-06-01',
        }),
      )
  })
  after(() => site.close())

  async function started(kind = 'gp-supervision'): Promise<string> {
    const made = await site.world.as(gp, (context) => startSession(context, { postId: amina.postId, kind }))
    assert.ok(made.ok, JSON.stringify(made))
    await site.world.write((db) =>
      db.updateTable('planned_session').set({ state: 'held' }).where('id', '=', made.value.id).execute(),
    )
    return made.value.id
  }
  const at = (sessionId: string) => `/supervision-sessions/${sessionId}`
  const write = async (sessionId: string, more: Record<string, string | string[]> = {}): Promise<Page> =>
    (await (await site.client(gp)).get(at(sessionId)))
      .form('Save and sign')
      .fill({ 'The note that you share': 'We went through C-10001 and who to ring.', ...more })
      .submit()
  const pinOf = (page: Page) => page.main.byClass('trellis-sign__pin')[0]?.text ?? ''
  const linkOf = (page: Page) => new URL(page.main.byTag('code')[0]?.text ?? '').pathname

  test('[S37] [S38] [S39] GP supervision is written, with management, role issues and safeguarding, and signed by both in the room', async () => {
    const id = await started()
    const page = await write(id, {
      'What you came to': ['Management', 'Role issues', 'Safeguarding'],
      'Action 1': 'Ask the practice who holds the safeguarding list',
      'Who does action 1': 'Helen Lee',
      'By when, action 1': '2 Dec 2026',
    })
    assert.equal(page.heading, 'Amina Yusuf has still to sign')
    assert.equal(page.fact('What you came to'), 'Management, Role issues, Safeguarding')
    const phone = site.visitor()
    const pin = pinOf(page)
    const opened = await phone.get(linkOf(page))
    assert.equal(opened.heading, 'Sign as Amina Yusuf')
    assert.ok(!opened.html.includes('C-10001'))
    const read = await opened.fill({ 'PIN on the other screen': pin }).submit()
    assert.equal(read.fact('Shared note'), 'We went through C-10001 and who to ring.')
    assert.ok(read.fact('Agreed')?.includes('Ask the practice who holds the safeguarding list'))
    const signed = await read.form('Sign this record').submit()
    assert.equal(signed.heading, 'Signed')
    const both = await (await site.client(gp)).get(at(id))
    assert.equal(both.heading, 'Both have signed')
    assert.ok(both.says('Amina Yusuf, 25 November 2026 at 10am, on a phone with a PIN'))
    const actions = await (await site.client(gp)).get('/my-actions')
    assert.ok(actions.says('Ask the practice who holds the safeguarding list'))
  })
})
