import { z } from 'zod'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import type { Organisation } from './organisation.rules.ts'
import { mayReorganise, TREE_ROLES } from './organisations.policy.ts'
import { reachable } from './organisations.store.ts'
import { type Branch, treeOf } from './tree.rules.ts'
import { allOrganisations, membershipsOn } from './tree.store.ts'

export type Tree = { branches: Branch[]; closed: Organisation[]; mayAdd: boolean }

/** The tree as it stands today: the whole of it for those who keep the system, one's own part for everyone else. */
export const viewOrganisations = list({
  read: 'organisations.tree-viewed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...TREE_ROLES),
  load: async (context, scope): Promise<Tree> => {
    const { today } = context.moment
    const whole = scope.role === 'administrator' || scope.role === 'privacy-officer'
    const all = whole ? await allOrganisations(context) : await reachable(context, scope)
    const hasClosed = ({ closedOn }: Organisation) => closedOn !== undefined && closedOn <= today
    return {
      branches: treeOf(
        all.filter((each) => !hasClosed(each)),
        await membershipsOn(context, today),
      ),
      closed: all.filter(hasClosed),
      mayAdd: mayReorganise(context.actor) === true || scope.role === 'pcn-manager',
    }
  },
  names: () => [],
})
