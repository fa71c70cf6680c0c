import type { ComponentChildren } from 'preact'
import { Form } from '../../http/form.tsx'
import { firstOf } from '../../http/form-values.ts'
import type { StepProps } from '../../http/journey.tsx'
import { Screen } from '../../http/screen.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Steps } from '../../ui/steps.tsx'
import { ServiceEmergency } from './emergency.view.tsx'
import { mayBeDanger } from './make-referral.rules.ts'
import type { PublicDoor } from './refer.ts'
import { DangerField, HelpField, SafeContactFields } from './refer-fields.view.tsx'

export type PublicStep = StepProps<PublicDoor>

type StepPageProps = {
  props: PublicStep
  title: string
  submit: string
  lead?: ComponentChildren
  children: ComponentChildren
}

/** The frame of each page: the numbers first, where one is, the one question, the one button. */
export function StepPage({ props, title, submit, lead, children }: StepPageProps) {
  const { view, step, back, values } = props
  return (
    <Screen title={title} crisis={<ServiceEmergency front={view} danger={mayBeDanger(values, view.words)} />}>
      {back && <BackLink href={back} />}
      <Steps now={step.number} of={3} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      {lead}
      <Form submit={submit}>{children}</Form>
    </Screen>
  )
}

/** One question. The box at the end is for machines: hidden, never announced, and refused in words if a browser fills it. */
export function WhoStep(props: PublicStep) {
  const { field, view, values } = props
  const trap = field('website')
  return (
    <StepPage props={props} title="Ask for help" submit="Continue" lead={<Lead name={view.name} />}>
      <input type="hidden" name="opened" value={firstOf(values['opened']) || view.opened} />
      <Radios
        {...field('forWhom')}
        legend={{ text: 'Who is this for?', size: 'm' }}
        items={[
          { value: 'me', label: 'Me' },
          { value: 'somebody-else', label: 'Somebody else' },
        ]}
      />
      <div class={trap.error ? undefined : 'nhsuk-u-visually-hidden'} aria-hidden={trap.error ? undefined : true}>
        <Input
          {...trap}
          label="Leave this box empty"
          autoComplete="off"
          attributes={trap.error ? {} : { tabIndex: -1 }}
        />
      </div>
    </StepPage>
  )
}

const Lead = ({ name }: { name: string }) => (
  <p>
    {name} can help with things like money, housing, feeling alone, or finding something good to do. It takes about two
    minutes. A name and a phone number are enough.
  </p>
)

/** A name and a phone number are enough; the question about danger and the words decide whether it is saved at once. */
export function AboutStep(props: PublicStep) {
  const { field, values } = props
  const self = firstOf(values['forWhom']) !== 'somebody-else'
  return (
    <StepPage props={props} title={self ? 'About you' : 'About them'} submit="Continue">
      <DangerField {...field('danger')} />
      <Input {...field('firstName')} label="First name" kind="name" own={self} width={20} />
      <Input {...field('lastName')} label="Last name (if you like)" kind="name" own={self} width={20} />
      <Input {...field('phone')} label="Phone number" kind="tel" own={self} />
      <SafeContactFields props={props} self={self} />
      <HelpField {...field('reason')} self={self} />
    </StepPage>
  )
}
