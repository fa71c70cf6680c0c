import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import type { CaseSubject } from './case.rules.ts'
import { paths } from './casework.paths.ts'
import { setNextStep } from './set-next-step.ts'
import { viewOwnCase } from './view-own-case.ts'

export const nextStepPage = formPage({
  path: '/cases/:caseId/next',
  show: viewOwnCase,
  initial: ({ next, version }) => ({
    on: next ? shortDate(next.on) : '',
    what: next?.what ?? '',
    version: String(version),
  }),
  page: NextStepPage,
  submit: setNextStep,
  next: ({ caseId }) => paths.case({ caseId }),
})

function NextStepPage({ view: { id, number, next }, field }: FormProps<CaseSubject>) {
  return (
    <Screen title="Next step" crumbs={[{ text: number, href: paths.case({ caseId: id }) }]}>
      <h1 class="nhsuk-heading-l">{next ? `Move the next step of ${number}` : `Agree the next step of ${number}`}</h1>
      <Form submit="Save next step" cancel={paths.case({ caseId: id })}>
        <Input {...field('on')} label="When" hint="tomorrow, in 2 weeks, or a date like 2 Feb 2026" kind="date" />
        <Input {...field('what')} label="What for" />
      </Form>
    </Screen>
  )
}
