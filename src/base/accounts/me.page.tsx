import { Press } from '../../http/form.tsx'
import { refused } from '../../http/refused.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { showMoment } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { roleWords } from '../../platform/role-words.ts'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { paths } from './accounts.paths.ts'
import { Looks } from './looks.view.tsx'
import { type Me, viewMe } from './view-me.ts'

export async function mePage(visit: Visit): Promise<Response> {
  const me = await viewMe(visit)
  if (!me.ok) return refused(visit, me.refusal)
  return visit.html(<MyAccount me={me.value} changed={visit.query.changed} />)
}

const CHANGED: Record<string, string> = {
  password: 'Your password is changed. You are signed out everywhere else.',
  sessions: 'Signed out there.',
}

function MyAccount({ me, changed }: { me: Me; changed: string | undefined }) {
  const said = CHANGED[changed ?? '']
  return (
    <Screen title="My account">
      {said && <NotificationBanner variant="success">{said}</NotificationBanner>}
      <h1 class="nhsuk-heading-l">My account</h1>
      {me.selves.map((self) => (
        <SummaryList
          key={self.systemId}
          card={{ heading: { text: me.selves.length > 1 ? self.tenant : 'My details', level: 2, size: 'm' } }}
          rows={[
            { key: 'Name', value: `${self.givenName} ${self.familyName}` },
            { key: 'E-mail', value: self.email ?? 'None' },
            { key: 'Phone', value: self.phone ?? 'None' },
          ]}
        />
      ))}
      <p>Something wrong? Your manager or administrator can put it right. You sign in with {me.email}.</p>
      <p>
        <a href={paths.password}>Change my password</a>
      </p>
      <MySeats seats={me.seats} />
      <MySessions sessions={me.sessions} />
      <Looks selves={me.selves} />
    </Screen>
  )
}

const MySeats = ({ seats }: Pick<Me, 'seats'>) => (
  <section class="trellis-section">
    <ResponsiveTable
      caption="My roles"
      rows={seats}
      empty={<p>You have no role that holds today.</p>}
      columns={[
        { label: 'Role', cell: ({ slug, role }) => <a href={`/at/${slug}/today`}>{roleWords[role]}</a> },
        { label: 'Organisation', cell: ({ organisation }) => organisation },
        { label: 'Since', cell: ({ from }) => shortDate(from) },
      ]}
    />
  </section>
)

const MySessions = ({ sessions }: Pick<Me, 'sessions'>) => (
  <section class="trellis-section">
    <ResponsiveTable
      caption="Where I am signed in"
      rows={sessions}
      columns={[
        { label: 'Device', cell: ({ device }) => device || 'Not known' },
        { label: 'Signed in', cell: ({ startedAt }) => showMoment(startedAt) },
        { label: 'Last seen', cell: ({ here, seenAt }) => (here ? 'Now, here' : showMoment(seenAt)) },
        {
          label: 'What to do',
          hideLabel: true,
          cell: ({ id, here, device }) =>
            here ? (
              ''
            ) : (
              <Press
                to={paths.endSession}
                label="Sign out there"
                fields={{ sessionId: id }}
                small
                variant="secondary"
                about={device}
              />
            ),
        },
      ]}
    />
    <p>One that you do not know? Sign out there and change your password.</p>
    {sessions.length > 1 && <Press to={paths.endOtherSessions} label="Sign out everywhere else" variant="secondary" />}
  </section>
)
