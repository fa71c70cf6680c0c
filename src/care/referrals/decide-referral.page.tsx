import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useAsked } from '../../ui/asked.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { type Asks, decidedWords, OUTCOMES, outcomes } from './outcome.rules.ts'
import { PersonStrip } from './person.view.tsx'
import { reachOf } from './reach.rules.ts'
import { paths } from './referrals.paths.ts'
import type { DecisionView } from './view-decision.ts'

type Props = FormProps<DecisionView>

/** The outcome is chosen on the page before, so it stands in no field here: when two decide at once, both are told in words. */
const DECIDED = [
  { value: '', label: 'Nothing yet: it was handed on, read or noted' },
  ...OUTCOMES.map((value) => ({ value, label: decidedWords[value] })),
]

/** One outcome: what it asks, and the words that each will hear, before anything is sent. */
export function DecideReferralPage(props: Props) {
  const { view } = props
  const { referral, opened, outcome, notYet } = view
  const { label, means } = outcomes[outcome]
  const problem = notYet ?? props.field('outcome').error
  useAsked('outcome', 'What was decided', DECIDED)
  return (
    <Screen
      title={label}
      crumbs={[
        { text: 'Referrals', href: paths.list() },
        { text: referral.reference, href: paths.one(referral) },
      ]}
    >
      <PersonStrip view={view} opened={opened} />
      <h1 class="nhsuk-heading-l">{label}</h1>
      <p>{means}</p>
      {problem && (
        <WarningCallout heading="Not yet" level={2}>
          {problem}
        </WarningCallout>
      )}
      {notYet ? <NotYet view={view} /> : <Outcome props={props} />}
    </Screen>
  )
}

/** Nothing to fill in until then: what is missing, and where it is done. */
const NotYet = ({ view: { referral } }: { view: DecisionView }) => (
  <>
    {referral.riskReadAt && (
      <Button href={paths.word(referral)} variant="secondary">
        Write down a call or visit
      </Button>
    )}
    <p>
      <a href={paths.one(referral)}>Back to {referral.reference}</a>
    </p>
  </>
)

function Outcome({ props }: { props: Props }) {
  const { view, values } = props
  const { referral, outcome } = view
  const { asks, settles } = outcomes[outcome]
  return (
    <Form submit={settles ? 'Save and finish' : 'Save'} cancel={paths.one(referral)}>
      <input type="hidden" name="outcome" value={outcome} />
      {asks.map((ask) => (
        <Asked key={ask} ask={ask} props={props} />
      ))}
      <ToPerson view={view} ticked={[values['tellPerson'] ?? []].flat()} />
      <ToReferrer view={view} />
      {!referral.riskReadAt && outcome !== 'unable-to-contact' && (
        <p>By saving you also say that you have read it for risk.</p>
      )}
    </Form>
  )
}

function Asked({ ask, props: { field } }: { ask: Asks; props: Props }) {
  switch (ask) {
    case 'whom':
      return <Input {...field('whom')} label="Whom did you pass it to?" hint="A team or a role. Do not write why." />
    case 'alternative':
      return <Textarea {...field('alternative')} label="Who can help them, and how to reach them?" rows={3} />
    case 'question':
      return <Textarea {...field('question')} label="What do you need to know from the referrer?" rows={3} />
    case 'case':
      return <Input {...field('caseNumber')} label="Number of their case" hint="For example, C-10042" width={10} />
    case 'told':
      return (
        <>
          <Input {...field('told')} label="Whom did you tell, by voice?" hint="A name and a service." />
          <Input {...field('toldAt')} label="When, today?" hint="For example, 2:30pm" width={10} />
        </>
      )
    case 'declined':
      return (
        <Checkboxes
          {...field('saidAlone')}
          legend={{ text: 'Whose word is it?', size: 's' }}
          items={[{ value: 'yes', label: 'They said so themselves, alone' }]}
          hint="If somebody else said it, ask the person first, alone."
        />
      )
    case 'next':
      return (
        <Input
          {...field('nextOn')}
          label="When do you look again?"
          hint="You hold it until then. For example: tomorrow, or in 2 weeks"
          kind="date"
        />
      )
    case 'worker':
      return <p>Choose the worker on the page “Find a worker”.</p>
  }
}

function ToPerson({ view: { preview, outcome, opened }, ticked }: { view: DecisionView; ticked: string[] }) {
  const { sending, words } = preview.person
  const theyRing = reachOf(opened.person) === 'they-ring'
  const spoken = theyRing ? 'Words to say when they ring' : 'Words to say when you ring'
  return (
    <>
      <h2 class="nhsuk-heading-m">{sending.may ? 'What we can send to them' : spoken}</h2>
      {!sending.may && <p>{sending.why}</p>}
      {!sending.may && outcomes[outcome].settles && outcome !== 'already-open' && (
        <p>
          <strong>Say them before you save.</strong> Then it is finished, and their details close.
        </p>
      )}
      <InsetText>{`“${words}”`}</InsetText>
      {sending.may && (
        <Checkboxes
          name="tellPerson"
          values={ticked}
          items={[{ value: 'yes', label: 'Send these words by e-mail now' }]}
          legend={{ text: 'Send it?', visuallyHidden: 'to the person' }}
        />
      )}
    </>
  )
}

const ToReferrer = ({ view: { referral, opened, preview } }: { view: DecisionView }) =>
  opened.referrer === undefined ? null : (
    <>
      <h2 class="nhsuk-heading-m">{preview.referrer.sends ? 'What the referrer is sent' : 'The referrer'}</h2>
      {preview.referrer.why && <p>{preview.referrer.why}</p>}
      <InsetText>{`“About ${referral.reference}: ${preview.referrer.words}”`}</InsetText>
    </>
  )
