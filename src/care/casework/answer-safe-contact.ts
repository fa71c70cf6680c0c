import type { About, Context } from '../../platform/context.ts'
import type { CareRelationship } from '../identity/identity.rules.ts'
import { changePerson, openPerson } from '../identity/index.ts'
import type { SafeAnswer } from './contact.rules.ts'

/** Keeps what was said about safe contact with the personal details, from the day on which it was asked (safety H2). */
export async function answerSafeContact(
  context: Context,
  personId: string,
  about: About,
  relationship: CareRelationship,
  answer: SafeAnswer,
): Promise<void> {
  const person = await openPerson(context, personId, about, relationship)
  if (!person) return
  const { whoElse, ...safe } = answer
  const safeContact = { ...safe, ...(whoElse && { whoElse }), answeredOn: context.moment.today }
  await changePerson(context, personId, person.version, { ...person.details, safeContact })
}
