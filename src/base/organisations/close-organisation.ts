import { plusDays } from '../../lib/plain-date.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { closeProblem, type StillThere } from './change.rules.ts'
import { lockOrganisation } from './keep-organisations.store.ts'
import { CloseOrganisation } from './organisation.form.ts'
import type { Organisation } from './organisation.rules.ts'
import { mayReorganise } from './organisations.policy.ts'
import { saveClose, stillThere } from './reorganise.store.ts'

type Subject = { organisation: Organisation; still: StillThere }

/** Its last day. Whatever still belongs to it, or is worked or held there, is moved or ended first. */
export const closeOrganisation = command({
  event: 'organisations.organisation-closed',
  input: CloseOrganisation,
  load: async (context, { organisationId, lastDay }): Promise<Subject | undefined> => {
    const organisation = await lockOrganisation(context, organisationId)
    return organisation && { organisation, still: await stillThere(context, organisationId, lastDay) }
  },
  may: mayReorganise,
  decide: ({ organisation, still }, form): Result<CloseOrganisation> => {
    const problems = closeProblem(organisation, still, form.lastDay)
    return problems.length ? invalid(...problems) : accept(form)
  },
  save: async (context, { organisationId, lastDay, reason }) =>
    accept(await saveClose(context, { organisationId, closedOn: plusDays(lastDay, 1), reason })),
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['lastDay'],
})
