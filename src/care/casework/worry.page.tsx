import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { CaseSubject } from './case.rules.ts'
import { paths } from './casework.paths.ts'
import { CONCERN_KINDS, concernWords } from './concern.rules.ts'
import { raiseWorry } from './open-concern.ts'
import { viewCaredCase } from './view-own-case.ts'
import { WhomToldFields } from './worry-fields.view.tsx'

export const worryPage = formPage({
  path: '/cases/:caseId/worry',
  show: viewCaredCase,
  initial: () => ({ kind: 'safety' }),
  page: WorryPage,
  submit: raiseWorry,
  next: ({ id }) => paths.concern({ concernId: id }),
})

function WorryPage({ view: { id, number }, field }: FormProps<CaseSubject>) {
  return (
    <Screen title="I am worried about safety" crumbs={[{ text: number, href: paths.case({ caseId: id }) }]}>
      <h1 class="nhsuk-heading-l">I am worried about safety</h1>
      <InsetText>
        <p>
          <strong>In danger now? Ring 999.</strong> Then tell your safeguarding GP or manager by phone, and write it
          here.
        </p>
      </InsetText>
      <Form submit="Open a concern" cancel={paths.case({ caseId: id })}>
        <Radios
          {...field('kind')}
          legend="What worries you"
          items={CONCERN_KINDS.map((value) => ({ value, label: concernWords[value] }))}
        />
        <Textarea {...field('what')} label="What you saw or heard" rows={4} />
        <WhomToldFields field={field} agreed="agreed" />
      </Form>
    </Screen>
  )
}
