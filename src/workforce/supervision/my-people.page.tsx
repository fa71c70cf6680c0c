import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Ways } from '../../http/ways.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { listMyPeople, type Person } from './list-my-people.ts'
import { whenPlanned } from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'

export const myPeoplePage = page({ path: '/my-people', show: listMyPeople, page: MyPeople })

function MyPeople({ view: people }: PageProps<Person[]>) {
  const workers = new Set(people.map(({ post }) => post.id)).size
  return (
    <Screen title="My people" wide>
      <h1 class="nhsuk-heading-l">
        {workers === 1 ? 'You supervise 1 link worker' : `You supervise ${workers} link workers`}
      </h1>
      <ResponsiveTable<Person>
        caption="Whom you supervise, the soonest due first"
        hideCaption
        columns={[
          { label: 'Link worker', cell: ({ post }) => <a href={paths.sessions({ postId: post.id })}>{post.name}</a> },
          {
            label: 'As their',
            cell: ({ kind }) => (kind === 'gp-supervisor' ? 'GP supervisor' : 'Clinical supervisor'),
          },
          { label: 'Last met', cell: ({ last }) => (last ? shortDate(last) : 'Not recorded yet') },
          { label: 'Next', cell: (person) => <Next person={person} /> },
          { label: 'What you can do', hideLabel: true, cell: (person) => <Record person={person} /> },
        ]}
        rows={people}
        empty={
          <EmptyState heading="You supervise nobody yet">
            When a network appoints you as GP or clinical supervisor, each link worker is listed here with when you last
            met and when the next session is due.
          </EmptyState>
        }
      />
      <Ways of={paths.myPeople()} heading="Yours to open" />
    </Screen>
  )
}

const Next = ({ person: { reason, next } }: { person: Person }) => (
  <div class="nhsuk-u-text-align-left">
    <Status state={reason.met}>{reason.met === 'met' && reason.on ? `By ${shortDate(reason.on)}` : undefined}</Status>
    {reason.met !== 'met' && <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">{reason.says}</p>}
    {next && (
      <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">
        <a href={paths.session({ sessionId: next.id })}>Planned for {whenPlanned(next.startsAt)}</a>
      </p>
    )}
  </div>
)

const gives = (kind: string) => (kind === 'gp-supervisor' ? 'gp-supervision' : 'clinical-supervision')

const Record = ({ person: { post, kind } }: { person: Person }) => (
  <ul class="nhsuk-list trellis-links">
    <li>
      <Press
        to={paths.start()}
        label="Meet now"
        fields={{ postId: post.id, kind: gives(kind) }}
        variant="secondary"
        small
        about={`with ${post.name}`}
      />
    </li>
    <li>
      <a href={paths.plan({ postId: post.id }, gives(kind))}>
        Plan<span class="nhsuk-u-visually-hidden"> a session with {post.name}</span>
      </a>
    </li>
    <li>
      <a href={paths.record({ postId: post.id }, gives(kind))}>
        Record<span class="nhsuk-u-visually-hidden"> a session with {post.name}</span>
      </a>
    </li>
  </ul>
)
