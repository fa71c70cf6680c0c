import { accept, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { EditColleague } from './colleague.form.ts'
import type { Colleague } from './colleague.rules.ts'
import { mayEditColleague, type Reached } from './colleagues.policy.ts'
import { lockColleague, updateColleague } from './keep-colleagues.store.ts'
import { showLanguages } from './language.rules.ts'

type Subject = Colleague & Reached

export const editColleague = command({
  event: 'colleagues.colleague-edited',
  input: EditColleague,
  load: (context, { colleagueId }) => lockColleague(context, colleagueId),
  may: mayEditColleague,
  decide: (colleague: Subject, form): Result<EditColleague> =>
    colleague.version === form.version ? accept(form) : refuse({ kind: 'conflict', theirs: theirsOf(colleague) }),
  save: updateColleague,
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: [],
})

const theirsOf = (colleague: Colleague) => ({
  version: colleague.version,
  values: {
    givenName: colleague.givenName,
    familyName: colleague.familyName,
    email: colleague.email ?? '',
    phone: colleague.phone ?? '',
    profession: colleague.profession ?? '',
    register: colleague.register ?? '',
    registrationNumber: colleague.registrationNumber ?? '',
    languages: showLanguages(colleague.languages),
  },
})
