import { framework } from '../../base/editions/index.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { EndContact, NameContact } from './at-site.form.ts'
import { endContactRow, insertContact, type NewContact } from './contacts.store.ts'
import { findSite, type SiteView } from './find-site.ts'
import { rolesToName } from './site-contacts.rules.ts'
import { mayNameContact } from './sites.policy.ts'

/** Names whom link workers turn to at a site: its safeguarding lead, its champion, its coder [S55]. Whoever was named is replaced. */
export const nameContact = command({
  event: 'sites.contact-named',
  input: NameContact,
  load: findSite,
  may: mayNameContact,
  decide: decideContact,
  save: insertContact,
  about: ({ siteId }) => [`organisation:${siteId}`],
  keep: ['role'],
})

function decideContact({ contacts }: SiteView, form: NameContact): Result<NewContact> {
  if (!rolesToName(framework().mdt.practiceContactRoles).some(({ id }) => id === form.role))
    return invalid({ field: 'role', message: 'Choose what they are asked about' })
  const phone = form.phone || undefined
  return accept({ ...form, phone, replaces: contacts.find(({ role }) => role === form.role)?.id })
}

export const endContact = command({
  event: 'sites.contact-ended',
  input: EndContact,
  load: findSite,
  may: mayNameContact,
  decide: ({ contacts }, { siteId, siteContactId }) => {
    const found = contacts.find(({ id }) => id === siteContactId)
    return found ? accept({ siteId, id: found.id, role: found.role }) : refuse({ kind: 'repeated' })
  },
  save: (context, ended: { siteId: string; id: string; role: string }) => endContactRow(context, ended),
  about: ({ siteId }) => [`organisation:${siteId}`],
  keep: ['role'],
})
