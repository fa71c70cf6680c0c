import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { paths } from './placements.paths.ts'
import { type AgreementView, saveAgreement, viewAgreement } from './save-agreement.ts'

const CLAUSE = 'sup.subcontract-fulfilled'

export const agreementPage = formPage({
  path: '/agreements/:pcnId/:providerId',
  show: viewAgreement,
  initial: ({ agreement }) => ({
    ...(agreement ? { version: String(agreement.version) } : {}),
    ...(agreement?.agreedOn ? { agreedOn: shortDate(agreement.agreedOn) } : {}),
    ...Object.fromEntries((agreement?.items ?? []).map(({ id, heldBy }) => [`point-${id}`, heldBy ?? 'not-stated'])),
  }),
  page: AgreementForm,
  submit: saveAgreement,
  next: paths.agreements,
})

function AgreementForm({ view: { pcn, provider, points }, field }: FormProps<AgreementView>) {
  const title = `Agreement between ${pcn.name} and ${provider.name}`
  return (
    <Screen title={title} crumbs={[{ text: 'Agreements with providers', href: paths.agreements() }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        Say what the written agreement states. What it says decides who holds each duty; where it is silent, the network
        holds what its contract asks for and the provider the rest.{' '}
        <a href={clauseHref(CLAUSE)}>{clauseName(CLAUSE)}</a>
      </p>
      <Form submit="Save the agreement" cancel={paths.agreements()}>
        {points.map(({ id, text }) => (
          <Radios
            key={id}
            {...field(`point-${id}`)}
            legend={{ text, size: 's' }}
            small
            items={[
              { value: 'not-stated', label: 'Not stated yet' },
              { value: 'pcn-manager', label: `Stated: ${pcn.name} provides it` },
              { value: 'provider-manager', label: `Stated: ${provider.name} provides it` },
            ]}
          />
        ))}
        <Input
          {...field('agreedOn')}
          label="The day both agreed it, or last looked at it again"
          hint="Leave this empty until every point is stated. It is due again a year later."
          width={10}
        />
      </Form>
    </Screen>
  )
}
