import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { MakeView } from './make-referral.ts'
import { DangerField, NeedsField, PracticeField, SafeContactFields } from './refer-fields.view.tsx'
import { LISTERS } from './referral.policy.ts'
import { URGENCIES, urgencyWords } from './referral.rules.ts'
import { paths } from './referrals.paths.ts'

type Props = FormProps<MakeView>

/** The same questions as at the public door, on one page; a name and a phone number are enough here too. */
export function MakeReferralPage(props: Props) {
  const { field } = props
  const { seat } = useShell()
  const lists = LISTERS.some((role) => role === seat?.role)
  return (
    <Screen title="Refer somebody" crumbs={lists ? [{ text: 'Referrals', href: paths.list() }] : []}>
      <h1 class="nhsuk-heading-l">Refer somebody</h1>
      <p>A name and a phone number are enough. If anyone is in danger now, ring 999 first.</p>
      <Form submit="Refer" cancel={lists ? paths.list() : '/today'}>
        <ServiceField {...props} />
        <DangerField {...field('danger')} />
        <Input {...field('firstName')} label="First name" kind="name" width={20} />
        <Input {...field('lastName')} label="Last name" kind="name" width={20} />
        <Input {...field('phone')} label="Phone number" kind="tel" />
        <SafeContactFields props={props} self={false} />
        <From {...props} />
        <Asked {...props} />
        <Known {...props} />
      </Form>
    </Screen>
  )
}

function ServiceField({ view: { services }, field }: Props) {
  const [only, ...others] = services
  if (only && others.length === 0) return <input type="hidden" name="organisationId" value={only.id} />
  return (
    <Select
      {...field('organisationId')}
      label="Which service?"
      items={[{ value: '', label: 'Choose one' }, ...services.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}

const Asked = ({ field, choices, view }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">What would help them</h2>
    <Textarea {...field('reason')} label="Why now?" hint="What would help them, in a few words." rows={4} />
    <Textarea {...field('wants')} label="What do they want themselves?" rows={3} />
    <Textarea {...field('risks')} label="Risks that you know of, to them or to whoever visits" rows={3} />
    <Input {...field('otherServices')} label="Other services that help them" />
    <NeedsField field={choices('needs')} needs={view.needs} />
    <Radios
      {...field('urgency')}
      legend={{ text: 'How soon?', size: 's' }}
      items={URGENCIES.map((urgency) => ({ value: urgency, label: urgencyWords[urgency] }))}
    />
  </>
)

const From = ({ field, view }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Who asks, and do they agree</h2>
    <Radios
      {...field('forWhom')}
      legend={{ text: 'Who asked for this?', size: 's' }}
      items={[
        { value: 'me', label: 'They did, themselves' },
        { value: 'somebody-else', label: 'Somebody else, or I' },
      ]}
    />
    <Select
      {...field('source')}
      label="Where does it come from?"
      items={[{ value: '', label: 'Choose one' }, ...view.sources.map(({ id, label }) => ({ value: id, label }))]}
    />
    <Radios
      {...field('knows')}
      legend={{ text: 'Do they know, and agree?', size: 's' }}
      items={[
        { value: 'agrees', label: 'Yes, and they agree' },
        { value: 'knows', label: 'They know, and have not been asked' },
        { value: 'does-not-know', label: 'They do not know' },
      ]}
    />
    <Radios
      {...field('whoSays')}
      legend={{ text: 'If they agree: who says so?', size: 's' }}
      items={[
        { value: 'person', label: 'They said so themselves' },
        { value: 'referrer', label: 'Whoever refers them' },
      ]}
    />
    <Input {...field('referrerName')} label="Name of whoever refers them" kind="name" width={20} />
    <Input
      {...field('referrerEmail')}
      label="Their e-mail"
      hint="They are sent the reference, and no name."
      kind="email"
    />
    <Input {...field('referrerPhone')} label="Their phone" kind="tel" />
  </>
)

const Known = ({ field, view }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">More about them, if you know it</h2>
    <Input {...field('nhsNumber')} label="NHS number" kind="nhs-number" />
    <Input {...field('birthDate')} label="Date of birth" hint="For example, 31 3 1980" kind="date" />
    <Input {...field('address')} label="Address" />
    <Input {...field('postcode')} label="Postcode" kind="postcode" />
    <Input {...field('email')} label="E-mail" kind="email" />
    <Input {...field('communication')} label="A language, or help to talk" />
    <PracticeField field={field('practiceId')} practices={view.practices} />
  </>
)
