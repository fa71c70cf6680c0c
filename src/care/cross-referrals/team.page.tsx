import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { paths as mdt } from '../mdt/mdt.paths.ts'
import { type CrossReferral, waits } from './cross-referral.rules.ts'
import { paths } from './cross-referrals.paths.ts'
import { Onwards } from './onwards.view.tsx'
import { ROLE_IDS, roleIdOf, roleWords } from './roles.rules.ts'
import { StateOf } from './state.view.tsx'
import { TeamOf } from './team-of.view.tsx'
import { type TeamView, viewTeam } from './view-team.ts'

export const teamPage = page({ path: '/cases/:caseId/team', show: viewTeam, page: TeamPage })

/** Everybody at one case: who leads, who supports, who was asked, whom it was sent on to. */
function TeamPage({ view, asked }: PageProps<TeamView>) {
  const { subject, crosses, works, bounce } = view
  const { csrf, today } = useShell()
  const caseId = subject.id
  const sent = crosses.find((one) => one.id === asked.sent && waits(one))
  return (
    <Screen title="Who supports them" crumbs={[{ text: subject.number, href: casework.case({ caseId }) }]}>
      {sent && (
        <UndoBanner action={paths.withdraw({ crossReferralId: sent.id })} token={csrf}>
          Sent. {sent.to.name} answers by {shortDate(sent.dueOn)}.
        </UndoBanner>
      )}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{subject.number}</span>
        Who supports them
      </h1>
      {bounce && !bounce.over && <Bounced meetingId={bounce.meetingId} on={bounce.meetingOn} />}
      <TeamOf view={view} />
      {works && subject.state === 'open' && <Ask view={view} />}
      <h2 class="nhsuk-heading-m">What was asked between roles</h2>
      {crosses.length === 0 ? (
        <p>Nobody of another role was asked yet.</p>
      ) : (
        <ResponsiveTable<CrossReferral>
          caption="What was asked between roles"
          hideCaption
          columns={columnsOn(today)}
          rows={crosses}
        />
      )}
      {works && <Onwards view={view} />}
    </Screen>
  )
}

const columnsOn = (today: string): ListColumn<CrossReferral>[] => [
  {
    label: 'Asked',
    cell: ({ id, to, toRole }) => (
      <>
        <a href={paths.one({ crossReferralId: id })}>{to.name}</a>{' '}
        <span class="nhsuk-body-s nhsuk-u-margin-bottom-0 nhsuk-u-secondary-text-colour">{roleWords[toRole]}</span>
      </>
    ),
  },
  { label: 'By', cell: ({ from }) => from.name },
  { label: 'Sent', cell: ({ sentOn }) => shortDate(sentOn) },
  { label: 'How it stands', cell: (one) => <StateOf one={one} today={today} /> },
  {
    label: 'Loop closed',
    cell: ({ closedLoopOn }) => (closedLoopOn ? shortDate(closedLoopOn) : 'Not yet'),
  },
]

/** Roles that neither lead nor support, and were not asked. */
function Ask({ view: { subject, supporters, leadRole, crosses } }: { view: TeamView }) {
  const { seat } = useShell()
  const here = supporters.filter(({ until }) => !until).map(({ role }) => roleIdOf[role])
  const waiting = crosses.filter(waits).map(({ toRole }) => toRole)
  const own = ROLE_IDS.find((role) => seat && postRoleOfSeat(seat.role) === role)
  const free = ROLE_IDS.filter((role) => ![...here, ...waiting, leadRole, own].includes(role))
  return (
    <div class="nhsuk-button-group">
      {free.map((to) => (
        <Button key={to} href={paths.send({ caseId: subject.id, to })} variant="secondary">
          Ask a {roleWords[to]}
        </Button>
      ))}
    </div>
  )
}
const postRoleOfSeat = (role: string) =>
  role === 'link-worker' || role === 'health-coach' || role === 'care-coordinator' ? roleIdOf[role] : undefined

const Bounced = ({ meetingId, on }: { meetingId: string | undefined; on: string | undefined }) => (
  <InsetText>
    <p>
      <strong>Two colleagues in turn handed this back.</strong>{' '}
      {meetingId && on ? (
        <>
          It stands on the <a href={mdt.meeting({ meetingId })}>shared caseload meeting of {shortDate(on)}</a>, where
          the right role and the right lead are found.
        </>
      ) : (
        'It goes to the next shared caseload meeting. None is planned yet: the PCN manager is asked to plan one.'
      )}
    </p>
  </InsetText>
)
