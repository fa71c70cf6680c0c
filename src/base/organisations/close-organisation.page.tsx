import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { closeOrganisation } from './close-organisation.ts'
import { paths } from './organisations.paths.ts'
import { type OrganisationView, viewOrganisation } from './view-organisation.ts'

export const closeOrganisationPage = formPage({
  path: '/organisations/:organisationId/close',
  show: viewOrganisation,
  initial: ({ today }) => ({ lastDay: today }),
  page: CloseOrganisation,
  submit: closeOrganisation,
  next: paths.organisation,
})

function CloseOrganisation({ view, field }: FormProps<OrganisationView>) {
  const here = paths.organisation({ organisationId: view.id })
  return (
    <Screen title={`Close ${view.name}`} crumbs={[{ text: view.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Close {view.name}</h1>
      <p>
        Move or end first what is still under it: organisations, posts and roles. If another takes its work on, merge it
        instead. Everything recorded stays.
      </p>
      <Form submit={`Close ${view.name}`} cancel={here} warning>
        <Input {...field('lastDay')} label="Its last day" kind="date" hint="For example, 31 March 2027" />
        <Textarea {...field('reason')} label="Why does it close?" rows={2} />
      </Form>
    </Screen>
  )
}
