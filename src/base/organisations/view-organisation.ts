import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { HistoryLine } from '../colleagues/colleague.rules.ts'
import { namedHistory } from '../colleagues/index.ts'
import type { Membership, Organisation } from './organisation.rules.ts'
import { mayChangeDetails, mayReorganise, maySeeOrganisation } from './organisations.policy.ts'
import { findOrganisation, membershipsOf, membersOf } from './organisations.store.ts'
import { isReached } from './reached.ts'
import { addressOf } from './tree.store.ts'

export type OrganisationView = Organisation & {
  reached: boolean
  memberships: Membership[]
  members: Organisation[]
  successor: Organisation | undefined
  address: string | undefined
  history: HistoryLine[]
  today: string
  may: { edit: boolean; reorganise: boolean; addUnder: boolean }
}

export const viewOrganisation = query({
  read: 'organisations.organisation-viewed',
  load: async (context, { organisationId }: { organisationId: string }): Promise<OrganisationView | undefined> => {
    const organisation = await findOrganisation(context, organisationId)
    return organisation && wholeView(context, organisation)
  },
  may: maySeeOrganisation,
  about: () => [],
})

async function wholeView(context: Context, organisation: Organisation): Promise<OrganisationView> {
  const { actor, moment } = context
  const reached = await isReached(context, organisation.id)
  const reorganise = mayReorganise(actor) === true
  return {
    ...organisation,
    reached,
    memberships: await membershipsOf(context, organisation.id),
    members: await membersOf(context, organisation.id, moment.today),
    successor: organisation.succeededBy ? await findOrganisation(context, organisation.succeededBy) : undefined,
    address: await addressOf(context, organisation.id),
    history: await namedHistory(context, `organisation:${organisation.id}`),
    today: moment.today,
    may: {
      edit: mayChangeDetails(actor, { kind: organisation.kind, reached }) === true,
      reorganise: reorganise && organisation.closedOn === undefined,
      addUnder:
        organisation.closedOn === undefined && (reorganise || (reached && organisation.kind === 'neighbourhood')),
    },
  }
}
