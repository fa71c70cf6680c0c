import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AddColleague } from './colleague.form.ts'
import { addressTaken } from './colleague.rules.ts'
import { mayAddColleague } from './colleagues.policy.ts'
import { holderOfEmail, insertColleague } from './keep-colleagues.store.ts'

/** A new name in this system. An account and roles come after, each in its own step. */
export const addColleague = command({
  event: 'colleagues.colleague-added',
  input: AddColleague,
  load: async (context, { id, email }) => ({ taken: await holderOfEmail(context, email, id) }),
  may: mayAddColleague,
  decide: ({ taken }, form): Result<AddColleague> => (taken ? invalid(addressTaken(taken)) : accept(form)),
  save: insertColleague,
  about: ({ id }) => [`colleague:${id}`],
  keep: [],
})
