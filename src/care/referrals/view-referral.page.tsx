import { Press } from '../../http/form.tsx'
import type { PageProps } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { lowerFirst } from '../../lib/lower-first.ts'
import { dueInWords, shortDate } from '../../lib/plain-date.ts'
import { Status } from '../../ui/status.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { AlarmBox } from './alarm.view.tsx'
import { DecisionsSection } from './decisions.view.tsx'
import { MatchesSection } from './matches.view.tsx'
import { decidedWords } from './outcome.rules.ts'
import { OutcomeChoice } from './outcome-choice.view.tsx'
import { PersonStrip, ReferrerSection, TextsSection } from './person.view.tsx'
import { redness } from './referral.rules.ts'
import { paths } from './referrals.paths.ts'
import type { ReferralView } from './view-referral.ts'
import { WordsSection } from './words.view.tsx'

export function ViewReferral({ view }: PageProps<ReferralView>) {
  const { referral, opened } = view
  const title = `Referral ${referral.reference}`
  return (
    <Screen title={title} crumbs={[{ text: 'Referrals', href: paths.list() }]} aside={<Aside view={view} />}>
      {opened && <PersonStrip view={view} opened={opened} />}
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      <Standing view={view} />
      {referral.alarm && <AlarmBox view={view} alarm={referral.alarm} />}
      {opened ? <Inside view={view} opened={opened} /> : <Closed view={view} />}
    </Screen>
  )
}

function headline({ referral, today }: ReferralView): string {
  const { reference, state, outcome } = referral
  if (state !== 'decided' && redness(referral, today).is) return `${reference} needs somebody now`
  if (outcome) return `${reference}: ${lowerFirst(decidedWords[outcome])}`
  return state === 'decided' ? `${reference}: decided` : `${reference} is being looked at`
}

function Standing({ view: { referral, today } }: { view: ReferralView }) {
  const red = redness(referral, today)
  return (
    <p>
      <Status state={red.is ? 'owed' : referral.state === 'decided' ? 'met' : 'due'}>
        {red.is ? 'Owed now' : referral.state === 'decided' ? 'Decided' : 'In time'}
      </Status>{' '}
      {red.why}
    </p>
  )
}

const Inside = ({ view, opened }: { view: ReferralView; opened: NonNullable<ReferralView['opened']> }) => (
  <>
    {!view.referral.finished && (
      <WarningCallout heading="The form was not finished" level={2}>
        It was saved because somebody may be in danger. Some of what you would expect may be missing.
      </WarningCallout>
    )}
    <TextsSection view={view} opened={opened} />
    {!view.referral.riskReadAt && !(view.referral.alarm && !view.referral.alarm.confirmedAt) && (
      <div class="nhsuk-u-margin-bottom-7">
        <p>Read what was written above for any risk. Then say that you have read it.</p>
        <Press to={paths.readForRisk(view.referral)} label="I have read this for risk" />
      </div>
    )}
    <DecisionsSection decisions={opened.decisions} />
    <WordsSection view={view} opened={opened} />
    <MatchesSection view={view} opened={opened} />
    <ReferrerSection view={view} opened={opened} />
    <OutcomeChoice referral={view.referral} />
  </>
)

const Closed = ({ view: { referral, closedWhy, needLabels, sourceLabel, mayMove } }: { view: ReferralView }) => (
  <>
    <p>
      {sourceLabel}. {needLabels.length > 0 ? `Asked for: ${needLabels.join(', ')}.` : 'What for is not said yet.'}
    </p>
    <p>{closedWhy}.</p>
    {mayMove && <Press to={paths.take(referral)} label="Take this referral" />}
  </>
)

const Aside = ({ view }: { view: ReferralView }) => (
  <>
    <Holding view={view} />
    <h2 class="nhsuk-heading-s">What was done</h2>
    <Timeline
      label="What was done, the newest first"
      items={view.history.map(({ on, says, by }) => ({ on, title: says, by }))}
    />
  </>
)

function Holding({ view: { referral, today, mayMove, me, practice, service } }: { view: ReferralView }) {
  return (
    <>
      <h2 class="nhsuk-heading-s">Who holds it</h2>
      <p>
        {referral.holder.name}
        {referral.holder.id === me ? ' (you)' : ''}
        <br />
        {practice ?? service}
      </p>
      {referral.state !== 'decided' && (
        <p>
          Decide by {shortDate(referral.dueOn)}, {dueInWords(referral.dueOn, today)}. From the day after, their manager
          sees it too.
        </p>
      )}
      {mayMove && (
        <p>
          <a href={paths.hold(referral)}>Hand it on, or back</a>
        </p>
      )}
      {mayMove && referral.holder.id !== me && (
        <Press to={paths.take(referral)} label="Take it myself" variant="secondary" small />
      )}
    </>
  )
}
