import { showDate } from '../../lib/plain-date.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { KIND_LABELS } from '../placements/appointment-words.rules.ts'
import { paths as supervisorPaths } from '../supervisors/supervisors.paths.ts'
import { paths as trainingPaths } from '../training/training.paths.ts'
import { whenPlanned } from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'
import type { Support } from './view-my-support.ts'

/** The support of one post on one page: who stands beside it, what is planned, training, and what one is growing towards (S108). */
export const SupportProfile = ({ support }: { support: Support }) => (
  <>
    <h2 class="nhsuk-heading-m">Your support</h2>
    <SummaryList
      rows={[
        { key: 'Who stands beside you', value: <People support={support} /> },
        { key: 'Next sessions', value: <Sessions support={support} /> },
        { key: 'Training', value: <Training support={support} /> },
        { key: 'What you grow towards', value: <Development support={support} /> },
      ]}
    />
  </>
)

function People({ support: { people, post } }: { support: Support }) {
  const manager = post.lineManager ? [`${post.lineManager.name}, line manager`] : []
  const siteOf = (id: string | undefined) => post.sites.find((site) => site.id === id)?.name
  const named = people.map(({ kind, name, siteId, deputy }) => {
    const at = siteOf(siteId)
    const what = at ? `first point of contact at ${at}` : lowerFirst(KIND_LABELS[kind])
    return `${name}, ${what}${deputy ? ' (deputy)' : ''}`
  })
  if (named.length + manager.length === 0) return <>Nobody is named yet</>
  return (
    <ul class="nhsuk-list">
      {[...named, ...manager].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const lowerFirst = (label: string) => (label.startsWith('GP') ? label : label.charAt(0).toLowerCase() + label.slice(1))

const Sessions = ({ support: { planned, kinds } }: { support: Support }) =>
  planned.length === 0 ? (
    <>None is planned</>
  ) : (
    <ul class="nhsuk-list">
      {planned.map((session) => (
        <li key={session.id}>
          <a href={paths.session({ sessionId: session.id })}>{whenPlanned(session.startsAt)}</a>,{' '}
          {session.kinds.map((kind) => kinds.get(kind) ?? kind).join(' and ')}
        </li>
      ))}
    </ul>
  )

function Training({ support: { training } }: { support: Support }) {
  const { inDate, soon, expired } = training
  const more = [soon > 0 && `${soon} due again soon`, expired > 0 && `${expired} out of date`].filter(Boolean)
  return (
    <>
      {[`${inDate} in date`, ...more].join(', ')}.<br />
      <a href={trainingPaths.mine()}>Your training</a>
    </>
  )
}

function Development({ support: { plan, post } }: { support: Support }) {
  const goals = plan?.goals.length ?? 0
  return (
    <>
      {plan
        ? `${goals} ${goals === 1 ? 'goal' : 'goals'} agreed on ${showDate(plan.agreedOn)}, looked at again on ${showDate(plan.reviewOn)}.`
        : 'No development plan yet.'}
      <br />
      <a href={supervisorPaths.developmentPlan({ postId: post.id })}>Your development plan</a>
    </>
  )
}
