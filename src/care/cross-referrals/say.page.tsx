import type { ComponentChildren } from 'preact'
import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import type { Route } from '../../http/route.ts'
import { Screen } from '../../http/screen.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { askAboutCross, handBackCross } from './answer-cross.ts'
import { OUTCOMES, outcomeWords } from './cross-referral.rules.ts'
import { paths } from './cross-referrals.paths.ts'
import { answerQuestion, finishCross } from './senders-acts.ts'
import { type CrossView, viewCross } from './view-cross.ts'

const NAME_NOBODY = 'Name nobody you support: the case number is enough'

type SayProps = FormProps<CrossView> & { title: string; label: string; hint: string; submit: string }

/** A page of one field: a question, its answer, or why it goes back. */
const Say = ({ view, field, title, label, hint, submit }: SayProps) => (
  <SayPage view={view} title={title}>
    <Form submit={submit} cancel={paths.one({ crossReferralId: view.referral.id })}>
      <Textarea {...field('said')} label={label} hint={hint} rows={3} />
      <NotAPerson fields={['said']} colleagues={[view.referral.from.name, view.referral.to.name]} />
    </Form>
  </SayPage>
)

type SayPageProps = { view: CrossView; title: string; children: ComponentChildren }

const SayPage = ({ view: { referral }, title, children }: SayPageProps) => (
  <Screen title={title} crumbs={[{ text: referral.number, href: paths.one({ crossReferralId: referral.id }) }]}>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{referral.number}</span>
      {title}
    </h1>
    {children}
  </Screen>
)

const goesBack = {
  title: 'Hand it back',
  label: 'Why, and who might be better placed',
  hint: `${NAME_NOBODY}. Handed back twice, the case goes to the shared caseload meeting`,
  submit: 'Hand it back',
}
const asks = { title: 'Ask something first', label: 'What do you need to know?', hint: NAME_NOBODY, submit: 'Ask' }
const answers = { title: 'Answer the question', label: 'Your answer', hint: NAME_NOBODY, submit: 'Answer' }

export const sayPages: readonly Route[] = [
  ...formPage({
    path: '/between-roles/:crossReferralId/hand-back',
    show: viewCross,
    page: (props) => <Say {...props} {...goesBack} />,
    submit: handBackCross,
    next: ({ crossReferralId }) => paths.one({ crossReferralId }),
  }),
  ...formPage({
    path: '/between-roles/:crossReferralId/ask',
    show: viewCross,
    page: (props) => <Say {...props} {...asks} />,
    submit: askAboutCross,
    next: ({ crossReferralId }) => paths.one({ crossReferralId }),
  }),
  ...formPage({
    path: '/between-roles/:crossReferralId/answer',
    show: viewCross,
    page: (props) => <Say {...props} {...answers} />,
    submit: answerQuestion,
    next: ({ crossReferralId }) => paths.one({ crossReferralId }),
  }),
]

export const finishPage = formPage({
  path: '/between-roles/:crossReferralId/finish',
  show: viewCross,
  page: FinishPage,
  submit: finishCross,
  next: ({ crossReferralId }) => paths.one({ crossReferralId }),
})

function FinishPage({ view, field }: FormProps<CrossView>) {
  const { referral } = view
  return (
    <SayPage view={view} title="End this support">
      <p>{referral.from.name} reads how it ended. The case goes on with its lead.</p>
      <Form submit="End this support" cancel={paths.one({ crossReferralId: referral.id })}>
        <Radios
          {...field('outcome')}
          legend={{ text: 'How it ended', size: 's' }}
          items={OUTCOMES.map((value) => ({ value, label: outcomeWords(value) }))}
        />
        <Textarea {...field('said')} label="What the lead should know (optional)" hint={NAME_NOBODY} rows={3} />
        <NotAPerson fields={['said']} colleagues={[referral.from.name, referral.to.name]} />
      </Form>
    </SayPage>
  )
}
