import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { codeProblem } from './change.rules.ts'
import { lockOrganisation, organisationWithCode, updateOrganisation } from './keep-organisations.store.ts'
import { EditOrganisation } from './organisation.form.ts'
import type { Organisation } from './organisation.rules.ts'
import { mayChangeDetails } from './organisations.policy.ts'
import { isReached } from './reached.ts'

type Subject = Organisation & { reached: boolean; taken: Organisation | undefined }
type Decision = EditOrganisation & { renamedFrom: string | undefined; renamedTo: string | undefined }

/** Its name, code, telephone and hours. The old name stays in the history. */
export const editOrganisation = command({
  event: 'organisations.organisation-changed',
  input: EditOrganisation,
  load,
  may: mayChangeDetails,
  decide: (organisation: Subject, form): Result<Decision> => {
    if (organisation.version !== form.version) return refuse({ kind: 'conflict', theirs: theirsOf(organisation) })
    const problems = codeProblem(organisation.kind, form.odsCode, organisation.taken)
    if (problems.length) return invalid(...problems)
    const renamed = organisation.name !== form.name
    return accept({
      ...form,
      renamedFrom: renamed ? organisation.name : undefined,
      renamedTo: renamed ? form.name : undefined,
    })
  },
  save: (context, decision: Decision) => updateOrganisation(context, decision),
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['renamedFrom', 'renamedTo'],
})

async function load(context: Context, form: EditOrganisation): Promise<Subject | undefined> {
  const organisation = await lockOrganisation(context, form.organisationId)
  if (!organisation) return undefined
  const reached = await isReached(context, form.organisationId)
  return { ...organisation, reached, taken: await organisationWithCode(context, form.odsCode, form.organisationId) }
}

const theirsOf = (organisation: Organisation) => ({
  version: organisation.version,
  values: {
    name: organisation.name,
    odsCode: organisation.odsCode ?? '',
    phone: organisation.phone ?? '',
    openingHours: organisation.openingHours ?? '',
  },
})
