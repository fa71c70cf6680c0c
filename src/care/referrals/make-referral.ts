import { practicesOf, reachable } from '../../base/organisations/index.ts'
import { takesReferrals } from '../../base/organisations/organisation.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, type Result, refuse } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { mayRefer, REFERRERS } from './referral.policy.ts'
import { type Service, serviceFor } from './service.ts'

export type MakeView = {
  services: { id: string; name: string }[]
  practices: { id: string; name: string }[]
  needs: { id: string; label: string; group: string }[]
  sources: { id: string; label: string }[]
  practiceId: string | undefined
}

/** The form inside: the services that this seat may send to, its own first. */
export async function viewMake(context: Context): Promise<Result<MakeView>> {
  const may = mayRefer(context.actor)
  if (may !== true || context.actor.kind !== 'colleague') return forbidden(may === true ? 'Sign in first' : may)
  const own = await serviceFor(context, context.actor.seat.organisationId)
  const services = own ? [own] : await servicesUnder(context)
  const [first] = services
  if (!first) return refuse({ kind: 'missing' })
  const { standard } = first
  return accept({
    services: services.map(({ door }) => ({ id: door.organisation.id, name: door.organisation.name })),
    practices: await practicesFor(context, first),
    needs: standard.referral.needs.map(({ id, label, groupLabel }) => ({ id, label, group: groupLabel })),
    sources: standard.referral.sources.filter(({ id }) => id !== 'src.self').map(({ id, label }) => ({ id, label })),
    practiceId: first.practiceId,
  })
}

async function practicesFor(context: Context, { door }: Service) {
  const { id, kind } = door.organisation
  const practices = kind === 'neighbourhood' ? await practicesOf(context, id, context.moment.today) : []
  return practices.map((practice) => ({ id: practice.id, name: practice.name }))
}

/** For a seat over several services: those of its neighbourhoods and providers. */
async function servicesUnder(context: Context): Promise<Service[]> {
  const scope = Scope.of(context.actor, ...REFERRERS)
  const under = scope ? await reachable(context, scope) : []
  const found: Service[] = []
  for (const organisation of under.filter(({ kind }) => takesReferrals(kind) && kind !== 'practice').slice(0, 30)) {
    const service = await serviceFor(context, organisation.id)
    if (service) found.push(service)
  }
  return found
}
