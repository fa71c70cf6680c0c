import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './casework.paths.ts'
import { correctContact } from './change-contact.ts'
import { type ContactView, viewContact } from './view-contact.ts'

export const correctContactPage = formPage({
  path: '/cases/:caseId/contacts/:contactId/correct',
  show: viewContact,
  initial: ({ contact }) => ({
    kind: contact.kind,
    heldOn: shortDate(contact.heldOn),
    minutes: String(contact.minutes),
    note: contact.note ?? '',
  }),
  page: CorrectContactPage,
  submit: correctContact,
  next: ({ caseId }) => paths.case({ caseId }),
})

function CorrectContactPage({ view: { subject, contact, kinds }, field }: FormProps<ContactView>) {
  const caseId = subject.id
  return (
    <Screen title="Correct a contact" crumbs={[{ text: subject.number, href: paths.case({ caseId }) }]}>
      <h1 class="nhsuk-heading-l">Correct what was logged on {shortDate(contact.heldOn)}</h1>
      <p>What it said before is kept beside it.</p>
      <Form submit="Save the correction" cancel={paths.case({ caseId })}>
        <Select {...field('kind')} label="What it was" items={kinds.map(({ id, label }) => ({ value: id, label }))} />
        <Input {...field('minutes')} label="Minutes" kind="whole-number" />
        <Input {...field('heldOn')} label="Day" kind="date" />
        <Textarea {...field('note')} label="Note" rows={6} />
      </Form>
    </Screen>
  )
}
