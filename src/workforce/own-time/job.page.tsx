import { clauseHref } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { type JobView, viewJob } from './job-as-lived.ts'
import { paths } from './own-time.paths.ts'
import { ANSWER_WORDS, type JobCheck, LIVED_WEEKS, MILESTONE_WORDS } from './own-time.rules.ts'
import { SplitTable } from './split-table.view.tsx'

export const jobPage = page({ path: '/my-job', show: (context) => viewJob(context), page: Job })

/** The job as it was described beside the job as it goes: to the worker first (S105, S110). */
function Job({ view: { jobTitle, describedSince, split, milestones, checks } }: PageProps<JobView>) {
  const open = milestones.find((one) => one.open)
  return (
    <Screen title="Is the job what you were told?" aside={<Why />}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{jobTitle}</span>
        Is the job what you were told?
      </h1>
      {open && (
        <>
          <p>You have been here {MILESTONE_WORDS[open.milestone]}. Look at the table, then say for yourself.</p>
          <Button href={paths.answer(open.milestone)}>Answer for myself</Button>
        </>
      )}
      <p>
        {describedSince
          ? `The job was described like this on ${shortDate(describedSince)}.`
          : 'Nobody has written down how the job was described. Your manager can do that from the job description.'}{' '}
        Beside it are your last {LIVED_WEEKS} weeks as they were recorded.
      </p>
      <SplitTable split={split} />
      <p>
        Something missing? <a href={paths.add()}>Add or take off time</a> first: it is yours to put right.
      </p>
      {checks.length > 0 && <h2 class="nhsuk-heading-m">What you said</h2>}
      {checks.map((check) => (
        <Answered key={check.milestone} check={check} />
      ))}
    </Screen>
  )
}

const Answered = ({ check: { milestone, answer, says, answeredOn, sharedOn, talkedOn } }: { check: JobCheck }) => (
  <section class="trellis-section">
    <h3 class="nhsuk-heading-s">At {MILESTONE_WORDS[milestone]}</h3>
    <p>
      {ANSWER_WORDS[answer]}, {shortDate(answeredOn)}
    </p>
    {says && <p>“{says}”</p>}
    {sharedOn ? (
      <p>
        You showed it to those who manage you on {shortDate(sharedOn)}.{' '}
        {talkedOn ? `You talked about it by ${shortDate(talkedOn)}.` : 'A talk about it is owed to you.'}
      </p>
    ) : (
      <>
        <p>
          Only you see this. <a href={paths.answer(milestone)}>Change it</a>
        </p>
        <Press to={paths.shareAnswer(milestone)} label="Show it to those who manage me" variant="secondary" small />
      </>
    )}
  </section>
)

const Why = () => (
  <>
    <h2 class="nhsuk-heading-s">Why we ask</h2>
    <p>
      A job unlike the one described is what most makes link workers think of leaving.{' '}
      <a href={clauseHref('ind.m3.expectations')}>Read where that comes from</a>.
    </p>
    <p>You see it first. Nobody else does until you show it. It is never used for pay, capability or discipline.</p>
  </>
)
