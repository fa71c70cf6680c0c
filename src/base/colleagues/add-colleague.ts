import { accept } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AddColleague } from './colleague.form.ts'
import { mayAddColleague } from './colleagues.policy.ts'
import { insertColleague } from './keep-colleagues.store.ts'

/** A new name in this system. An account and roles come after, each in its own step. */
export const addColleague = command({
  event: 'colleagues.colleague-added',
  input: AddColleague,
  load: async () => ({}),
  may: mayAddColleague,
  decide: (_, form) => accept(form),
  save: insertColleague,
  about: ({ id }) => [`colleague:${id}`],
  keep: [],
})
