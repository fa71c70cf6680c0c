import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ChooseOrganisation } from './choose-organisation.view.tsx'
import { mergeOrganisation } from './merge-organisation.ts'
import { paths } from './organisations.paths.ts'
import { type Choices, viewMerging } from './view-choices.ts'

export const mergeOrganisationPage = formPage({
  path: '/organisations/:organisationId/merge',
  show: viewMerging,
  initial: ({ today }) => ({ on: today }),
  page: MergeOrganisation,
  submit: mergeOrganisation,
  next: ({ organisationId }) => paths.organisation({ organisationId }),
})

function MergeOrganisation({ view: { organisation, choices }, field }: FormProps<Choices>) {
  const here = paths.organisation({ organisationId: organisation.id })
  return (
    <Screen title={`Merge ${organisation.name}`} crumbs={[{ text: organisation.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Merge {organisation.name} into another</h1>
      <p>What follows at once:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>everything under it belongs to the other</li>
        <li>link workers who served it serve the other, on the same weekdays</li>
        <li>people who held a role there hold it at the other</li>
        <li>whoever is their first point of contact there stays so at the other, where they have nobody yet</li>
        <li>people who wait or are being helped are with the other</li>
        <li>its public address leads to the other</li>
      </ul>
      <p>
        Record access and orientation are asked for at the other, as at any practice. Everything recorded before stays
        as it was, under its own name.
      </p>
      <Form submit="Merge them" cancel={here} warning>
        <ChooseOrganisation {...field('successorId')} label="What does it become part of?" organisations={choices} />
        <Input
          {...field('on')}
          label="First day of the merger"
          kind="date"
          hint="Today or earlier. For a later day, come back on that day."
        />
        <Textarea {...field('reason')} label="Why do they merge?" rows={2} />
      </Form>
    </Screen>
  )
}
