import { framework } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { shortNames } from '../identity/index.ts'
import { mayLogContact, supportsCase } from './case.policy.ts'
import type { CaseSubject } from './case.rules.ts'
import { categoryWords } from './case-words.rules.ts'
import { findCase } from './cases.store.ts'
import type { ContactKind } from './contact.rules.ts'

export type LogView = {
  subject: CaseSubject
  /** A first name and an initial, so that nobody writes on the wrong case. */
  name: string | undefined
  first: boolean
  /** Whoever supports beside the lead leaves the agreed next step as it is, unless they say otherwise. */
  supports: boolean
  /** The day that stands in the form: a draft kept overnight keeps its day. */
  today: string
  kinds: readonly ContactKind[]
  /** Kinds of support, as the Information Standard groups them. */
  offers: readonly { id: string; label: string }[]
  groups: readonly { id: string; label: string; items: readonly { id: string; label: string }[] }[]
}

/** What the form for logging a contact stands on. */
export const viewForLogging = query({
  read: 'casework.log-opened',
  load: async (context, { caseId }: { caseId: string }): Promise<LogView | undefined> => {
    const subject = await findCase(context, caseId)
    if (!subject || mayLogContact(context.actor, subject) !== true) return undefined
    const { contactTypes, needs, supportOfferedCategories } = framework().caseload
    return {
      subject,
      name: await nameOf(context, subject),
      first: subject.firstContactOn === undefined,
      supports: supportsCase(context.actor, subject),
      today: context.moment.today,
      kinds: contactTypes,
      offers: supportOfferedCategories.map((id) => ({ id, label: categoryWords(id) })),
      groups: needs.groups,
    }
  },
  may: (actor, { subject }) => mayLogContact(actor, subject),
  // The name that was opened is noted where it is opened.
  about: () => [],
})

async function nameOf(context: Context, { id, personId }: CaseSubject): Promise<string | undefined> {
  if (!personId) return undefined
  return (await shortNames(context, [{ personId, about: `case:${id}` }])).get(personId)
}
