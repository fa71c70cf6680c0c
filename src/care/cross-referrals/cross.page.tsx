import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { outcomeWords, type Word } from './cross-referral.rules.ts'
import { paths } from './cross-referrals.paths.ts'
import { roleWords } from './roles.rules.ts'
import { StateOf } from './state.view.tsx'
import { type CrossView, viewCross } from './view-cross.ts'

export const crossPage = page({ path: '/between-roles/:crossReferralId', show: viewCross, page: CrossPage })

/** One referral between roles: what was sent, how it stands, and the one thing that the reader can do. */
function CrossPage({ view }: PageProps<CrossView>) {
  const { referral, reads, words, opensCase, keeps } = view
  const { today } = useShell()
  const crossReferralId = referral.id
  return (
    <Screen title={`${referral.number} between roles`} crumbs={[{ text: 'Between roles', href: paths.list() }]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{referral.number}</span>
        {referral.from.name} asks {referral.to.name}, {roleWords[referral.toRole]}
        {referral.insteadOfPostId && ', to lead from now on'}
      </h1>
      <p>
        <StateOf one={referral} today={today} />
      </p>
      {view.may.accept && (
        <p>
          {referral.insteadOfPostId
            ? `Accepting, you lead ${referral.number} from today. ${referral.from.name} supports, and keeps: ${keeps}.`
            : `Accepting, you support ${referral.number} beside its lead, who keeps: ${keeps}.`}
        </p>
      )}
      <Acts view={view} />
      {reads ? <Sent view={view} /> : <p>What was written is for those who support the person.</p>}
      {words.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">What was said</h2>
          <Timeline
            label="What was said"
            items={words.map(({ kind, on, by, said }) => ({
              on,
              title: wordTitle[kind],
              by: by.name,
              children: <p>{said}</p>,
            }))}
          />
        </>
      )}
      <h2 class="nhsuk-heading-m">Each step</h2>
      <Steps view={view} />
      {opensCase && (
        <p>
          <a href={casework.case({ caseId: referral.caseId })}>Open the case</a>
          <br />
          <a href={paths.team({ caseId: referral.caseId })}>Who supports them</a>
        </p>
      )}
      {view.may.withdraw && <Press to={paths.withdraw({ crossReferralId })} label="Take it back" variant="secondary" />}
    </Screen>
  )
}

const wordTitle: Record<Word['kind'], string> = {
  question: 'Asked',
  answer: 'Answered',
  'handed-back': 'Handed back, because',
  ended: 'Ended',
}

function Acts({ view: { may, referral } }: { view: CrossView }) {
  const crossReferralId = referral.id
  if (!may.accept && !may.handBack && !may.answer && !may.finish && !may.read) return null
  return (
    <div class="trellis-reach">
      {may.accept && <Press to={paths.accept({ crossReferralId })} label="Accept" />}
      {may.accept && referral.state === 'sent' && (
        <Button href={paths.ask({ crossReferralId })} variant="secondary">
          Ask something first
        </Button>
      )}
      {may.handBack && (
        <Button href={paths.handBack({ crossReferralId })} variant="secondary">
          Hand it back
        </Button>
      )}
      {may.answer && <Button href={paths.answer({ crossReferralId })}>Answer the question</Button>}
      {may.finish && (
        <Button href={paths.finish({ crossReferralId })} variant="secondary">
          End this support
        </Button>
      )}
      {may.read && <Press to={paths.read({ crossReferralId })} label="I have read it" />}
    </div>
  )
}

const Sent = ({ view: { referral } }: { view: CrossView }) => (
  <>
    <h2 class="nhsuk-heading-m">What was sent</h2>
    <SummaryList
      rows={[
        ...(referral.because.length ? [{ key: 'Why now', value: sentence(referral.because.join('; ')) }] : []),
        ...referral.parts.map(({ label, text }) => ({
          key: sentence(label),
          value: text,
        })),
        {
          key: 'The person',
          value:
            referral.agreed === 'yes'
              ? 'Knows and agrees, asked alone'
              : `Does not agree, and the law allows it: ${referral.lawSays}`,
        },
      ]}
    />
  </>
)

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The fields of the loop (mdt.yaml loop_fields). */
const Steps = ({ view: { referral } }: { view: CrossView }) => (
  <SummaryList
    rows={[
      { key: 'Sent', value: shortDate(referral.sentOn) },
      { key: 'Answer due', value: shortDate(referral.dueOn) },
      {
        key: 'Accepted',
        value: referral.acceptedOn
          ? `${shortDate(referral.acceptedOn)}, by ${referral.acceptedBy?.name ?? referral.to.name}`
          : 'Not accepted',
      },
      {
        key: 'Outcome',
        value:
          outcomeWords(referral.outcome) ||
          (referral.state === 'handed-back'
            ? 'Handed back'
            : referral.state === 'withdrawn'
              ? 'Taken back'
              : 'None yet'),
      },
      { key: 'Loop closed', value: referral.closedLoopOn ? shortDate(referral.closedLoopOn) : 'Not yet' },
    ]}
  />
)
