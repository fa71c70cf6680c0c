import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { EditColleague } from './colleague.form.ts'
import { addressTaken, type Colleague } from './colleague.rules.ts'
import { type Edited, mayEditColleague } from './colleagues.policy.ts'
import { holderOfEmail, lockColleague, updateColleague } from './keep-colleagues.store.ts'
import { showLanguages } from './language.rules.ts'

type Subject = Colleague & Edited & { taken: string | undefined }

export const editColleague = command({
  event: 'colleagues.colleague-edited',
  input: EditColleague,
  load: async (context, { colleagueId, email }) => {
    const colleague = await lockColleague(context, colleagueId)
    return colleague && { ...colleague, taken: await holderOfEmail(context, email, colleagueId) }
  },
  may: mayEditColleague,
  decide: (colleague: Subject, form): Result<EditColleague> => {
    if (colleague.version !== form.version) return refuse({ kind: 'conflict', theirs: theirsOf(colleague) })
    return colleague.taken ? invalid(addressTaken(colleague.taken)) : accept(form)
  },
  save: updateColleague,
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: [],
})

const theirsOf = (colleague: Colleague) => ({ version: colleague.version, values: asTyped(colleague) })

/** A colleague in the words of the form: what it opens with, and what the other saved where two edit at once. */
export const asTyped = (colleague: Colleague) => ({
  givenName: colleague.givenName,
  familyName: colleague.familyName,
  email: colleague.email ?? '',
  phone: colleague.phone ?? '',
  profession: colleague.profession ?? '',
  register: colleague.register ?? '',
  registrationNumber: colleague.registrationNumber ?? '',
  languages: showLanguages(colleague.languages),
})
