import { framework } from '../../base/editions/index.ts'
import { ownPost } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { answerSafeContact } from './answer-safe-contact.ts'
import { mayLogContact } from './case.policy.ts'
import { type CaseSubject, relationshipOf } from './case.rules.ts'
import { findCase } from './cases.store.ts'
import { decideContact, type NewContact } from './contact.rules.ts'
import { applyContact, insertContact } from './keep-contacts.store.ts'
import { LogContact } from './log-contact.form.ts'
import { markDistressing } from './mark-distressing.ts'
import { addNeeds } from './new-case.store.ts'
import { openConcern } from './open-concern.ts'

type Logged = { id: string; concernId?: string | undefined }

/** One entry feeds everything: the case, the caseload, the needs, the next step, and, where somebody may be unsafe, a concern. */
export const logContact = command({
  event: 'casework.contact-logged',
  input: LogContact,
  load: async (context, { caseId }) => {
    const subject = await findCase(context, caseId, 'lock')
    if (!subject) return undefined
    const { actor } = context
    const isWorker = actor.kind === 'colleague' && subject.post?.colleagueId === actor.id
    // Time spent as cover counts where it was spent.
    const own = isWorker ? subject.post : await ownPost(context)
    return { subject, ownPostId: own?.id, kinds: framework().caseload.contactTypes }
  },
  may: (actor, { subject }) => mayLogContact(actor, subject),
  decide: (standing, form, { today }) => decideContact(standing, form, today),
  save: (context, contact, { subject }) => saveContact(context, contact, subject),
  about: ({ id, caseId, postId }) => [
    `case:${caseId}`,
    `contact:${id}`,
    ...(postId ? [`post:${postId}` as const] : []),
  ],
  keep: ['kind', 'heldOn', 'minutes', 'substantive', 'counts'],
})

async function saveContact(context: Context, contact: NewContact, subject: CaseSubject): Promise<Result<Logged>> {
  const { actor } = context
  if (actor.kind !== 'colleague') return forbidden('Only a colleague can log a contact')
  if (!(await insertContact(context, contact, actor.id))) return refuse({ kind: 'repeated' })
  await applyContact(context, contact)
  await addNeeds(context, contact.caseId, contact.needs, contact.heldOn, contact.id)
  const relationship = relationshipOf(actor.id, subject)
  if (contact.safeContact && subject.personId && relationship)
    await answerSafeContact(context, subject.personId, `case:${subject.id}`, relationship, contact.safeContact)
  if (contact.distressing && contact.postId)
    await markDistressing(context, { postId: contact.postId, contactId: contact.id })
  return contact.concern ? raise(context, contact, contact.concern) : accept({ id: contact.id })
}

/** The contact is saved whatever is said of the concern (safety H4): nothing about it can be wrong enough to refuse both. */
async function raise(
  context: Context,
  { caseId, id }: NewContact,
  concern: NonNullable<NewContact['concern']>,
): Promise<Result<Logged>> {
  const concernId = context.moment.newId()
  const opened = await openConcern(context, { ...concern, id: concernId, caseId, contactId: id })
  return opened.ok ? accept({ id, concernId }) : opened
}
