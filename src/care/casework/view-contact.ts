import { framework } from '../../base/editions/index.ts'
import { query } from '../../platform/query.ts'
import { mayCorrectContact } from './case.policy.ts'
import type { CaseSubject } from './case.rules.ts'
import { findCase } from './cases.store.ts'
import type { Contact, ContactKind } from './contact.rules.ts'
import { findContact } from './contacts.store.ts'

export type ContactView = { subject: CaseSubject; contact: Contact; kinds: readonly ContactKind[] }

export const viewContact = query({
  read: 'casework.contact-viewed',
  load: async (
    context,
    { caseId, contactId }: { caseId: string; contactId: string },
  ): Promise<ContactView | undefined> => {
    const subject = await findCase(context, caseId)
    const contact = subject && (await findContact(context, caseId, contactId))
    return contact && { subject, contact, kinds: framework().caseload.contactTypes }
  },
  may: (actor, { subject, contact }) => mayCorrectContact(actor, subject, contact.by.id),
  about: ({ subject, contact }) => [`case:${subject.id}`, `contact:${contact.id}`],
})
