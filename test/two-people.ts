import assert from 'node:assert/strict'
import { agreedActions } from '../src/base/agreed-actions/module.ts'
import { linkRoutes } from '../src/http/link-routes.ts'
import type { Module } from '../src/platform/module.ts'
import { appoint } from '../src/workforce/placements/appoint.ts'
import { placements } from '../src/workforce/placements/module.ts'
import { sessionNotes } from '../src/workforce/session-notes/module.ts'
import { startSession } from '../src/workforce/supervision/index.ts'
import { supervision } from '../src/workforce/supervision/module.ts'
import { noSuchId, type Page, type TestSite, testSite } from './site.ts'

const links = { name: 'links', routes: linkRoutes }

/** A link worker and the GP who is both of her supervisors, on one day, with the sessions that they write of. */
export async function twoPeople(more: readonly Module[] = []) {
  const site: TestSite = await testSite({
    today: '2026-11-25',
    modules: [placements, supervision, sessionNotes, agreedActions, links, ...more],
  })
  const { world } = site
  const manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
  const gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
  const amina = await world.linkWorker('Amina Yusuf', { started: '2026-06-01', soleWorkerSaid: false })
  await world.write((db) =>
    db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute(),
  )
  for (const kind of ['gp-supervisor', 'clinical-supervisor'])
    await world.as(manager, (context) =>
      appoint(context, { id: noSuchId(), postId: amina.postId, kind, colleagueId: gp.id, from: '2026-06-01' }),
    )
  const at = (sessionId: string) => `/supervision-sessions/${sessionId}`

  async function started(kind = 'gp-supervision'): Promise<string> {
    const made = await world.as(gp, (context) => startSession(context, { postId: amina.postId, kind }))
    assert.ok(made.ok, JSON.stringify(made))
    await world.write((db) =>
      db.updateTable('planned_session').set({ state: 'held' }).where('id', '=', made.value.id).execute(),
    )
    return made.value.id
  }
  const write = async (sessionId: string, more: Record<string, string | string[]> = {}): Promise<Page> =>
    (await (await site.client(gp)).get(at(sessionId)))
      .form('Save and sign')
      .fill({ 'The note that you share': 'We went through C-10001 and who to ring.', ...more })
      .submit()

  return { site, manager, gp, amina, at, started, write, onPhone: (page: Page) => signOnPhone(site, page) }
}
export type TwoPeople = Awaited<ReturnType<typeof twoPeople>>

export const pinOf = (page: Page) => page.main.byClass('trellis-sign__pin')[0]?.text ?? ''
export const linkOf = (page: Page) => new URL(page.main.byTag('code')[0]?.text ?? '').pathname

/** Three taps on a phone that nobody signed in on: what the link opens, the PIN, and the signature. */
async function signOnPhone(site: TestSite, page: Page): Promise<Page> {
  const opened = await site.visitor().get(linkOf(page))
  const read = await opened.fill({ 'PIN on the other screen': pinOf(page) }).submit()
  return read.form('Sign this record').submit()
}
