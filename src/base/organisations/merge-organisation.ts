import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { type Merging, mergeProblem } from './change.rules.ts'
import { lockOrganisation } from './keep-organisations.store.ts'
import { MergeOrganisation } from './organisation.form.ts'
import { mayReorganise } from './organisations.policy.ts'
import { saveMerge } from './reorganise.store.ts'

type Decision = MergeOrganisation & { name: string; successorName: string }

/**
 * Becomes part of another of its kind. What belonged to it belongs to its successor; posts that served it and roles held there
 * follow at once, each in its own module. Nothing recorded is lost or renamed.
 */
export const mergeOrganisation = command({
  event: 'organisations.organisation-merged',
  input: MergeOrganisation,
  load: async (context, { organisationId, successorId }): Promise<Merging | undefined> => {
    const organisation = await lockOrganisation(context, organisationId)
    return organisation && { organisation, successor: await lockOrganisation(context, successorId) }
  },
  may: mayReorganise,
  decide: (merging, form, { today }): Result<Decision> => {
    const problems = mergeProblem(merging, form.on, today)
    if (problems.length) return invalid(...problems)
    return accept({ ...form, name: merging.organisation.name, successorName: merging.successor?.name ?? '' })
  },
  save: async (context, decision) => accept(await saveMerge(context, decision)),
  about: ({ organisationId, successorId }) => [`organisation:${organisationId}`, `organisation:${successorId}`],
  keep: ['name', 'successorName', 'on'],
})
