import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { LearningTotals } from './learning-totals.view.tsx'
import { paths } from './own-time.paths.ts'
import { ANSWER_WORDS, type Hours, KIND_WORDS, MILESTONE_WORDS, quarterOf, SPLIT_KINDS } from './own-time.rules.ts'
import { type SharedTimeView, viewSharedTime } from './shared-time.ts'
import { TimePicture } from './time-picture.view.tsx'

export const sharedTimePage = page({ path: '/posts/:postId/shared-time', show: viewSharedTime, page: SharedTime })

/** What a worker chose to show of their time; and what their employer protects, and described (safety H9). */
function SharedTime({ view }: PageProps<SharedTimeView>) {
  const { post, quarters, checks, protectedNow, described, mayAgree, all } = view
  return (
    <Screen title={`Time of ${post.givenName}`}>
      <h1 class="nhsuk-heading-l">What {post.givenName} shows of their time</h1>
      <p>{post.givenName} decides what stands here. It is never used for pay, capability or discipline.</p>
      {quarters.length + checks.length === 0 && (
        <EmptyState heading="Nothing is shown">You can ask how it is going. You cannot look.</EmptyState>
      )}
      {checks.map(({ milestone, answer, says, sharedOn, talkedOn }) => (
        <section class="trellis-section" key={milestone}>
          <h2 class="nhsuk-heading-m">After {MILESTONE_WORDS[milestone]}: is it the job that was described?</h2>
          <p>
            {ANSWER_WORDS[answer]}. {sharedOn && `Shown on ${shortDate(sharedOn)}.`}
          </p>
          {says && <p>“{says}”</p>}
          {talkedOn ? (
            <p>Talked over by {shortDate(talkedOn)}.</p>
          ) : (
            mayAgree && (
              <Press to={paths.talked({ postId: post.id })} label="We have talked about it" fields={{ milestone }} />
            )
          )}
        </section>
      ))}
      {quarters.map(({ quarterOn, time, learning, sharedOn }) => (
        <section class="trellis-section" key={quarterOn}>
          <h2 class="nhsuk-heading-m">{quarterOf(quarterOn).name}</h2>
          <p>Shown on {shortDate(sharedOn)}.</p>
          <TimePicture id={`quarter-${quarterOn}`} time={time} />
          {learning.length > 0 && <LearningTotals totals={learning} caption="Learning and peers: hours and money" />}
        </section>
      ))}
      <AgreedTable
        caption={
          protectedNow.agreed ? 'Hours a week that are protected' : 'Usual hours: none were agreed for this post'
        }
        hours={protectedNow.hours}
      />
      {mayAgree && <a href={paths.agree({ postId: post.id }, 'protected')}>Agree protected hours</a>}
      {all && (
        <AgreedTable
          caption={
            described.since ? 'Hours a week as the job was described' : 'Nobody wrote down how the job was described'
          }
          hours={described.hours}
        />
      )}
      {mayAgree && <a href={paths.agree({ postId: post.id }, 'described')}>Write down how the job was described</a>}
    </Screen>
  )
}

const AgreedTable = ({ caption, hours }: { caption: string; hours: Hours }) => (
  <ResponsiveTable
    caption={caption}
    rows={SPLIT_KINDS.filter((kind) => hours[kind] !== undefined)}
    columns={[
      { label: 'What', cell: (kind) => KIND_WORDS[kind] },
      { label: 'Hours a week', numeric: true, cell: (kind) => String(Math.round((hours[kind] ?? 0) * 100) / 100) },
    ]}
    empty={<p>{caption}.</p>}
  />
)
