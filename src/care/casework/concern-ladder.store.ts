import { findPost } from '../../base/posts/index.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { eachOnce } from '../../lib/ladder.ts'
import type { Context } from '../../platform/context.ts'
import { placementFacts } from '../../workforce/placements/index.ts'
import { NO_PLACEMENTS } from '../../workforce/placements/placements.rules.ts'
import type { CalledAs } from './concern-chase.rules.ts'

export type ToCall = { kind: CalledAs; colleagueId: string; email?: string | undefined }
type Climb = { postId: string | undefined; organisationId: string; except: string | undefined }

/**
 * Who is called about a concern, in the order in which it climbs: the safeguarding GP of the worker, or who stands in; the deputy;
 * the safeguarding lead of the service; the worker's line manager and the managers of the PCN. Whoever is known to be away is not
 * among them, and never whoever raised it.
 */
export async function concernLadder(context: Context, { postId, organisationId, except }: Climb): Promise<ToCall[]> {
  const beside = postId ? await besideWorker(context, postId) : []
  const post = postId ? await findPost(context, postId) : undefined
  const manager = post?.lineManager ? [{ kind: 'manager' as const, colleagueId: post.lineManager.id }] : []
  const seats = await seatHolders(context, [organisationId, ...(post?.pcn ? [post.pcn.id] : [])])
  const lead = seats.filter(({ kind }) => kind === 'safeguarding-lead')
  const managers = seats.filter(({ kind }) => kind === 'manager')
  const rungs = eachOnce<CalledAs>([...beside, ...lead, ...manager, ...managers])
  const others = rungs.filter(({ colleagueId }) => colleagueId !== except)
  const addresses = await addressesOf(
    context,
    others.map(({ colleagueId }) => colleagueId),
  )
  return others.map((rung) => ({ ...rung, email: addresses.get(rung.colleagueId) }))
}

async function besideWorker(context: Context, postId: string) {
  const { today } = context.moment
  const { appointments, away = [] } = (await placementFacts(context, [postId])).get(postId) ?? NO_PLACEMENTS
  const there = appointments
    .filter((each) => each.kind === 'safeguarding-gp' && holdsOn(each, today))
    .filter((each) => !away.some((absence) => absence.colleagueId === each.colleagueId && holdsOn(absence, today)))
  return [
    ...there.filter(({ deputy }) => !deputy).map(({ colleagueId }) => rung('safeguarding-gp', colleagueId)),
    ...there.filter(({ deputy }) => deputy).map(({ colleagueId }) => rung('deputy', colleagueId)),
  ]
}

const rung = (kind: CalledAs, colleagueId: string) => ({ kind, colleagueId })

async function seatHolders({ db, moment, systemId }: Context, organisationIds: string[]) {
  const rows = await db
    .selectFrom('seat')
    .select(['colleague_id', 'role'])
    // A colleague's own seats can be read across systems, so a list says which system it means.
    .where('seat.system_id', '=', systemId)
    .where('organisation_id', 'in', organisationIds)
    .where('role', 'in', ['safeguarding-lead', 'pcn-manager', 'provider-manager'])
    .where('from_on', '<=', moment.today)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', moment.today)]))
    .orderBy('role', 'desc')
    .orderBy('colleague_id')
    .execute()
  return rows.map((row) => rung(row.role === 'safeguarding-lead' ? 'safeguarding-lead' : 'manager', row.colleague_id))
}

async function addressesOf({ db }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('colleague')
    .select(['id', 'email'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.flatMap(({ id, email }) => (email ? [[id, email] as const] : [])))
}
