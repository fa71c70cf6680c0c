import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { roleWords } from '../../platform/role-words.ts'
import { Button } from '../../ui/button.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { HeldSeat } from './colleague.rules.ts'
import { paths } from './colleagues.paths.ts'
import { showLanguages } from './language.rules.ts'
import { type ColleagueView, viewColleague } from './view-colleague.ts'

export const colleaguePage = page({ path: '/colleagues/:colleagueId', show: viewColleague, page: Colleague })

const DONE: Record<string, string> = { invited: 'An invitation to sign in has been written to them.' }

function Colleague({ view, asked }: PageProps<ColleagueView>) {
  const { id: colleagueId, name, history } = view
  const done = DONE[asked.done ?? '']
  return (
    <Screen
      title={name}
      crumbs={[{ text: 'Colleagues', href: paths.colleagues() }]}
      aside={<History lines={history} />}
    >
      {done && <NotificationBanner variant="success">{done}</NotificationBanner>}
      <h1 class="nhsuk-heading-l">{name}</h1>
      <Details {...view} />
      {view.may.edit && (
        <div class="nhsuk-button-group">
          <Button variant="secondary" href={paths.edit({ colleagueId })}>
            Change details
          </Button>
          {!view.accountId && view.email && view.may.giveRoles && (
            <Press to={paths.invite({ colleagueId })} label="Invite to sign in" about={name} />
          )}
        </div>
      )}
      <Roles {...view} />
      <Posts {...view} />
    </Screen>
  )
}

const Details = (colleague: ColleagueView) => (
  <SummaryList
    rows={[
      { key: 'E-mail', value: colleague.email ?? 'None' },
      { key: 'Phone', value: colleague.phone ?? 'None' },
      { key: 'Languages', value: showLanguages(colleague.languages) || 'Not said' },
      { key: 'Profession', value: colleague.profession ?? 'Not said' },
      colleague.register
        ? { key: 'Register', value: [colleague.register, colleague.registrationNumber].filter(Boolean).join(' ') }
        : null,
      { key: 'Can sign in', value: colleague.accountId ? 'Has an account' : 'Not invited yet' },
    ]}
  />
)

const Roles = ({ seats, today, may, id: colleagueId, name }: ColleagueView) => (
  <>
    <ResponsiveTable
      caption="Roles"
      rows={seats}
      empty={<p>{name} holds no role yet, so there is nothing they could do here.</p>}
      columns={[
        { label: 'Role', cell: ({ role }) => roleWords[role] },
        { label: 'At', cell: ({ organisation }) => organisation.name },
        { label: 'From', cell: ({ from }) => shortDate(from) },
        { label: 'Until', cell: (seat) => lastDayWords(seat) },
        {
          label: 'What to do',
          hideLabel: true,
          cell: (seat) =>
            may.giveRoles && (seat.until === undefined || seat.until > today) ? (
              <a href={paths.endRole({ colleagueId, seatId: seat.id })}>
                End<span class="nhsuk-u-visually-hidden"> {roleWords[seat.role]}</span>
              </a>
            ) : null,
        },
      ]}
    />
    {may.giveRoles && (
      <Button variant="secondary" href={paths.giveRole({ colleagueId })}>
        Give a role
      </Button>
    )}
  </>
)

const lastDayWords = ({ until }: HeldSeat) => (until ? `Before ${shortDate(until)}` : 'No end')

const Posts = ({ posts }: ColleagueView) =>
  posts.length === 0 ? null : (
    <ResponsiveTable
      caption="Posts"
      rows={posts}
      columns={[
        { label: 'Post', cell: ({ id, jobTitle }) => <a href={`/posts/${id}`}>{jobTitle}</a> },
        { label: 'At', cell: ({ at }) => at },
        { label: 'From', cell: ({ from }) => shortDate(from) },
        { label: 'Last day', cell: ({ lastDay }) => (lastDay ? shortDate(lastDay) : 'No end') },
      ]}
    />
  )

const History = ({ lines }: { lines: ColleagueView['history'] }) => (
  <>
    <h2 class="nhsuk-heading-s">History</h2>
    {lines.length === 0 && <p>Nothing has been changed here yet.</p>}
    <Timeline label="History" items={lines.map(({ on, says, by }) => ({ on, title: says, by }))} />
  </>
)
