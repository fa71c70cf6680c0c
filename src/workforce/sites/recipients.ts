import { findColleague, holdersOf } from '../../base/colleagues/index.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { About, Context } from '../../platform/context.ts'
import type { HereAtSite } from './find-at-site.ts'

export type Recipient = { name: string; email: string; about: About }

/**
 * To whom a site is written for one worker: their first point of contact there, else whoever sits there as contact or manager.
 * Nobody with an e-mail address is nobody: the page says so.
 */
export async function recipientFor(context: Context, at: HereAtSite): Promise<Recipient | undefined> {
  const { today } = context.moment
  const appointed = at.facts.appointments.filter(
    (each) => each.kind === 'practice-contact' && each.siteId === at.siteId && holdsOn(each, today),
  )
  const ids = appointed.map(({ colleagueId }) => colleagueId)
  return (await firstWithEmail(context, ids)) ?? (await seatedAt(context, at.siteId))
}

async function seatedAt(context: Context, siteId: string): Promise<Recipient | undefined> {
  for (const role of ['practice-contact', 'practice-manager'] as const) {
    const holders = (await holdersOf(context, role, [siteId])).get(siteId) ?? []
    const found = await firstWithEmail(
      context,
      holders.map(({ id }) => id),
    )
    if (found) return found
  }
  return undefined
}

async function firstWithEmail(context: Context, ids: readonly string[]): Promise<Recipient | undefined> {
  for (const id of ids) {
    const colleague = await findColleague(context, id)
    if (colleague?.email && !colleague.leftOn)
      return { name: colleague.name, email: colleague.email, about: `colleague:${id}` }
  }
  return undefined
}
