import { framework } from '../../base/editions/index.ts'
import { Form, Press } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { type SiteView, viewSite } from './find-site.ts'
import { nameContact } from './name-contact.ts'
import { contactLines } from './site-contacts.rules.ts'
import { paths } from './sites.paths.ts'

export const nameContactPage = formPage({
  path: '/sites/:siteId/contacts',
  show: viewSite,
  initial: (_, { role = '' }) => ({ role }),
  page: ContactForm,
  submit: nameContact,
  next: paths.site,
})

function ContactForm({ view: { site, siteId, contacts, mayName }, field, values }: FormProps<SiteView>) {
  const back = paths.site({ siteId })
  const lines = contactLines(framework().mdt.practiceContactRoles, contacts)
  const now = lines.find(({ role, contact }) => contact && role.id === values['role'])
  return (
    <Screen title={`Whom to turn to at ${site.name}`} crumbs={[{ text: site.name, href: back }]}>
      <h1 class="nhsuk-heading-l">Whom to turn to at {site.name}</h1>
      {!mayName && <p>Only the site, or a manager of somebody who works there, can name its contacts.</p>}
      <p>They need no account here. Every link worker who comes to {site.name} sees the name and the number.</p>
      <Form submit="Name them" cancel={back}>
        <Radios
          {...field('role')}
          legend="What they are asked about"
          small
          items={lines.map(({ role, contact }) => ({
            value: role.id,
            label: role.label,
            hint: contact ? `Now: ${contact.name}, who is replaced` : undefined,
          }))}
        />
        <Input {...field('name')} label="Name, and what they do there" hint="For example: Dr Helen Lee, GP partner" />
        <Input {...field('phone')} label="Telephone (optional)" width={20} />
        <Input {...field('email')} kind="email" label="E-mail (optional)" />
      </Form>
      {now?.contact && mayName && (
        <Press
          to={paths.endContact({ siteId }, now.contact.id)}
          label={`${now.contact.name} is no longer the contact`}
          variant="secondary"
        />
      )}
    </Screen>
  )
}
