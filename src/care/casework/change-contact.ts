import { framework } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayCorrectContact } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import { decideCorrection, decideUndo } from './contact.rules.ts'
import { findContact } from './contacts.store.ts'
import { insertCorrection, voidContact } from './keep-contacts.store.ts'
import { CorrectContact, OneContact } from './log-contact.form.ts'

async function loadContact(context: Context, { caseId, contactId }: { caseId: string; contactId: string }) {
  const subject = await findCase(context, caseId, 'lock')
  const contact = subject && (await findContact(context, caseId, contactId))
  return contact && { subject, contact }
}

/** Takes back a contact that was just logged, and all that it changed. */
export const undoContact = command({
  event: 'casework.contact-undone',
  input: OneContact,
  load: loadContact,
  may: (actor, { contact }) =>
    (actor.kind === 'colleague' && actor.id === contact.colleagueId) ||
    'Only whoever logged a contact can take it back',
  decide: (asked, _, { now }) => decideUndo(asked, now),
  save: async (context, { id, caseId }) => {
    await voidContact(context, id, caseId)
    return accept({ id })
  },
  about: ({ id, caseId }) => [`case:${caseId}`, `contact:${id}`],
  keep: [],
})

/** What was logged wrongly is put right; what stood before is kept, marked. */
export const correctContact = command({
  event: 'casework.contact-corrected',
  input: CorrectContact,
  load: async (context, asked) => {
    const found = await loadContact(context, asked)
    return found && { ...found, kinds: framework().caseload.contactTypes }
  },
  may: (actor, { subject, contact }) => mayCorrectContact(actor, subject, contact.colleagueId),
  decide: (asked, form, { today }) => decideCorrection(asked, form, today),
  save: async (context, correction) => {
    if (context.actor.kind !== 'colleague') return forbidden('Only a colleague can correct a contact')
    const made = await insertCorrection(context, correction, context.actor.id)
    return made ? accept({ id: correction.id }) : refuse({ kind: 'repeated' })
  },
  about: ({ id, caseId, corrects }) => [`case:${caseId}`, `contact:${id}`, `contact:${corrects}`],
  keep: ['kind', 'heldOn', 'minutes', 'substantive', 'counts'],
})
