import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths } from './casework.paths.ts'
import { closeCase } from './close-case.ts'
import type { ClosureReason } from './closing.rules.ts'
import { type ClosingView, viewForClosing } from './view-own-case.ts'

export const closeCasePage = formPage({
  path: '/cases/:caseId/close',
  show: viewForClosing,
  initial: ({ attempts }) => ({ attemptsMade: attempts ? String(attempts) : '' }),
  page: CloseCasePage,
  submit: closeCase,
  next: ({ caseId }) => paths.case({ caseId }),
})

type Fields = Pick<FormProps<ClosingView>, 'field' | 'choices'>

function CloseCasePage({ view: { subject, reasons, keptOpenBy }, field, choices }: FormProps<ClosingView>) {
  const caseId = subject.id
  return (
    <Screen title="Close the case" crumbs={[{ text: subject.number, href: paths.case({ caseId }) }]}>
      <h1 class="nhsuk-heading-l">
        How does the support of <span class="nhsuk-u-nowrap">{subject.number}</span> end?
      </h1>
      {keptOpenBy ? (
        <WarningCallout heading="This case cannot close yet" level={2}>
          <p>{keptOpenBy}.</p>
          <p>
            <a href={paths.case({ caseId })}>Go to the case</a>
          </p>
        </WarningCallout>
      ) : (
        <Form submit="Close the case" cancel={paths.case({ caseId })}>
          <Radios
            {...field('reason')}
            legend="Why it ends"
            small
            items={reasons.map((reason) => ({
              value: reason.id,
              label: reason.label,
              conditional: askedBy(reason, { field, choices }),
            }))}
          />
          <Textarea {...field('note')} label="Note" hint="Only those who support this person can read it" rows={3} />
        </Form>
      )}
    </Screen>
  )
}

/** What a reason asks for before it is one (`caseload.yaml`, closure_reasons). */
function askedBy({ needs, triggers }: ClosureReason, { field, choices }: Fields) {
  if (triggers === 'gap-log')
    return (
      <Textarea
        {...field('missing')}
        label="What support was missing near here"
        hint="Those who plan services read this. Name nobody"
        rows={2}
      />
    )
  if (!needs?.length) return undefined
  return (
    <>
      <Input {...field('attemptsMade')} label="How many times you tried to reach them" kind="whole-number" />
      <Checkboxes
        {...choices('referrerTold')}
        small
        items={[{ value: 'yes', label: 'The referrer knows that we have not reached them' }]}
      />
      <Checkboxes
        {...choices('riskChecked')}
        small
        items={[{ value: 'yes', label: 'I looked again at what is known of risk, and asked if unsure' }]}
      />
    </>
  )
}
