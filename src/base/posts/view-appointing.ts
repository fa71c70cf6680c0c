import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { openOrganisations, reachable } from '../organisations/index.ts'
import type { Organisation } from '../organisations/organisation.rules.ts'
import { type ManagerChoice, managersIn, peopleIn } from './choices.store.ts'
import { mayAppoint, TEAM_ROLES } from './posts.policy.ts'

export type Appointing = {
  employers: Organisation[]
  pcns: Organisation[]
  colleagues: ManagerChoice[]
  managers: ManagerChoice[]
  today: string
}

/** What the form offers: employers and PCNs of the asker's own reach, and those they may contract with. */
export async function viewAppointing(context: Context): Promise<Result<Appointing>> {
  const scope = Scope.of(context.actor, ...TEAM_ROLES)
  if (!scope || mayAppoint(context.actor, { employerReached: true, pcnReached: true }) !== true) return missing()
  return accept(await appointing(context, scope))
}

export async function appointing(context: Context, scope: Scope): Promise<Appointing> {
  const { today } = context.moment
  const reached = await reachable(context, scope)
  const open = await openOrganisations(context, ['neighbourhood', 'provider'], today)
  const ownPcns = reached.filter(({ kind }) => kind === 'neighbourhood')
  const pcns = ownPcns.length ? ownPcns : open.filter(({ kind }) => kind === 'neighbourhood')
  const own = reached.filter(({ kind }) => ['neighbourhood', 'practice', 'provider'].includes(kind))
  const providers = ownPcns.length ? open.filter(({ kind }) => kind === 'provider') : []
  const employers = [...own, ...providers.filter(({ id }) => !own.some((each) => each.id === id))]
  return {
    employers,
    pcns,
    colleagues: await peopleIn(context, scope),
    managers: await managersIn(
      context,
      employers.map(({ id }) => id),
    ),
    today,
  }
}
