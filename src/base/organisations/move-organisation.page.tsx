import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ChooseOrganisation } from './choose-organisation.view.tsx'
import { moveOrganisation } from './move-organisation.ts'
import { paths } from './organisations.paths.ts'
import { type Choices, viewMoving } from './view-choices.ts'

export const moveOrganisationPage = formPage({
  path: '/organisations/:organisationId/move',
  show: viewMoving,
  initial: ({ today }) => ({ from: today }),
  page: MoveOrganisation,
  submit: moveOrganisation,
  next: paths.organisation,
})

function MoveOrganisation({ view: { organisation, choices }, field }: FormProps<Choices>) {
  const here = paths.organisation({ organisationId: organisation.id })
  return (
    <Screen title={`Move ${organisation.name}`} crumbs={[{ text: organisation.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Move {organisation.name}</h1>
      <p>From the day you choose it belongs to another organisation. Where it belonged before stays on its page.</p>
      {organisation.kind === 'practice' && (
        <p>Link workers who serve it go on serving it, until their managers change where they work.</p>
      )}
      <Form submit={`Move ${organisation.name}`} cancel={here}>
        <ChooseOrganisation {...field('parentId')} label="Where does it move to?" organisations={choices} />
        <Input {...field('from')} label="First day there" kind="date" hint="For example, 1 April 2027" />
        <Textarea {...field('reason')} label="Why does it move?" rows={2} />
      </Form>
    </Screen>
  )
}
