import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { KIND_WORDS } from './agreement.rules.ts'
import { AgreementFields } from './agreement-fields.view.tsx'
import { startingText } from './agreement-template.rules.ts'
import type { FoundAgreement } from './find-agreement.ts'
import { paths } from './supervisors.paths.ts'
import { editAgreement, type Pair, startAgreement, valuesOf, viewPair, viewToEdit } from './write-agreement.ts'

export const startAgreementPage = formPage({
  path: '/posts/:postId/supervision-agreements/start',
  show: viewPair,
  initial: ({ kind, standard, supervisorId, today }) => ({
    ...startingText(kind, standard, today),
    kind,
    supervisorId,
  }),
  page: StartForm,
  submit: startAgreement,
  next: ({ postId, id }, saved) => (saved ? paths.agreement({ agreementId: id }) : paths.agreements({ postId })),
})

function StartForm({ view: { kind, post, supervisor, standard }, field }: FormProps<Pair>) {
  const title = `${KIND_WORDS[kind]}: an agreement with ${supervisor.name}`
  const back = paths.agreements({ postId: post.id })
  return (
    <Screen title={title} crumbs={[{ text: 'Supervision agreements', href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        The headings are the Framework’s. The words under them are a start that Trellis offers: change every one of them
        to what {post.givenName} and {supervisor.name} agree. Both sign afterwards, each in their own seat.
      </p>
      <Form submit="Save the draft" cancel={back}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="supervisorId" value={supervisor.id} />
        <AgreementFields standard={standard} field={field} />
      </Form>
    </Screen>
  )
}

export const editAgreementPage = formPage({
  path: '/supervision-agreements/:agreementId/edit',
  show: viewToEdit,
  initial: ({ agreement }) => {
    const [now] = agreement.versions
    return { ...valuesOf(now), reviewOn: shortDate(now.reviewOn), version: String(now.version) }
  },
  page: EditForm,
  submit: editAgreement,
  next: paths.agreement,
})

function EditForm({ view: { agreement, standard }, field }: FormProps<FoundAgreement>) {
  const title = `Change the agreement with ${agreement.supervisor.name}`
  const back = paths.agreement({ agreementId: agreement.id })
  const [now] = agreement.versions
  const signed = now.signatures.map(({ by }) => by.name).join(' and ')
  return (
    <Screen title={title} crumbs={[{ text: KIND_WORDS[agreement.kind], href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      {signed && (
        <WarningCallout heading="This has been signed" level={2}>
          {`${signed} signed these words. If you change any of them, both of you are asked to sign again.`}
        </WarningCallout>
      )}
      <Form submit="Save the change" cancel={back}>
        <AgreementFields standard={standard} field={field} />
      </Form>
    </Screen>
  )
}
