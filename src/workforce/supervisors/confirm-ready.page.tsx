import { clauseHref } from '../../base/editions/index.ts'
import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { confirmReady, viewConfirming } from './confirm-ready.ts'
import type { FoundSupervisor } from './find-supervisor.ts'
import { paths } from './supervisors.paths.ts'

export const confirmReadyPage = formPage({
  path: '/my-supervising/confirm',
  show: viewConfirming,
  initial: ({ confirmations }) => ({ points: confirmations[0]?.points ?? [] }),
  page: ConfirmForm,
  submit: confirmReady,
  next: paths.mySupervising,
})

function ConfirmForm({ view: { standard }, choices }: FormProps<FoundSupervisor>) {
  const back = paths.mySupervising()
  return (
    <Screen title="What a supervisor needs" crumbs={[{ text: 'Your supervising', href: back }]}>
      <h1 class="nhsuk-heading-l">What a supervisor needs</h1>
      <p>
        Tick what holds for you today. What you leave open is not held against you: the network is asked to make it
        possible. You go through it again every two years. <a href={clauseHref('sup.supervisor-ready')}>Why</a>
      </p>
      <Form submit="Save what holds" cancel={back}>
        <Checkboxes
          {...choices('points')}
          legend="This holds for me"
          items={standard.supervision.supervisorReadiness.map((point) => ({ value: point, label: point }))}
        />
      </Form>
    </Screen>
  )
}
