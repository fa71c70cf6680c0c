import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { codeProblem, parentProblem } from './change.rules.ts'
import { insertOrganisation, organisationWithCode } from './keep-organisations.store.ts'
import { AddOrganisation } from './organisation.form.ts'
import type { Organisation } from './organisation.rules.ts'
import { mayAdd } from './organisations.policy.ts'
import { findOrganisation } from './organisations.store.ts'
import { isReached } from './reached.ts'

type Subject = {
  form: AddOrganisation
  parent: Organisation | undefined
  reached: boolean
  taken: Organisation | undefined
}

/** A new practice, site, provider or wider organisation, under another from a day. */
export const addOrganisation = command({
  event: 'organisations.organisation-added',
  input: AddOrganisation,
  load: async (context, form): Promise<Subject> => ({
    form,
    parent: form.parentId ? await findOrganisation(context, form.parentId) : undefined,
    reached: form.parentId ? await isReached(context, form.parentId) : false,
    taken: await organisationWithCode(context, form.odsCode, form.id),
  }),
  may: (actor, { form, parent, reached }) => mayAdd(actor, { kind: parent?.kind ?? 'region', reached }, form.kind),
  decide: ({ parent, taken }, form): Result<AddOrganisation> => {
    const setting = form.kind === 'site' && !form.setting
    const problems = [
      ...parentProblem(form.kind, parent, form.openedOn),
      ...codeProblem(form.kind, form.odsCode, taken),
      ...(setting ? [{ field: 'setting', message: 'Choose what kind of place it is' }] : []),
    ]
    return problems.length ? invalid(...problems) : accept(form)
  },
  save: insertOrganisation,
  about: ({ id, parentId }) => (parentId ? [`organisation:${id}`, `organisation:${parentId}`] : [`organisation:${id}`]),
  keep: ['kind', 'name', 'openedOn'],
})
