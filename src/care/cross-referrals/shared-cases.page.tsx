import { POST_ROLES } from '../../base/posts/post.rules.ts'
import { postRoleWords } from '../../base/posts/post-words.rules.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as mdt } from '../mdt/mdt.paths.ts'
import { paths } from './cross-referrals.paths.ts'
import { heldUpBy, SHARED_SHOWS, sharedWords } from './shared-cases.rules.ts'
import { type SharedCase, type SharedCases, sharedCases } from './shared-cases.ts'

export const sharedCasesPage = page({ path: '/shared-cases', show: sharedCases, page: SharedCasesPage })

/** Before the shared caseload meeting, and in it: by number, so that it may stand on a screen in the room. */
function SharedCasesPage({ view, asked }: PageProps<SharedCases>) {
  const { show, role, rows, next } = view
  return (
    <Screen title="Shared cases" wide>
      <h1 class="nhsuk-heading-l">{headingOf(view)}</h1>
      <p class="trellis-unprinted">
        <a href={paths.list()}>What roles ask of each other</a>
        <br />
        <a href={mdt.list()}>Meetings of the team</a>
      </p>
      <Filters clearHref={show !== 'all' || role ? paths.shared() : undefined}>
        <Select
          name="show"
          label="Show"
          value={show}
          items={SHARED_SHOWS.map((value) => ({ value, label: sharedWords[value] }))}
        />
        <Select
          name="role"
          label="With a"
          value={role}
          items={[
            { value: '', label: 'Any role' },
            ...POST_ROLES.map((value) => ({ value, label: postRoleWords[value] })),
          ]}
        />
      </Filters>
      <ResponsiveTable<SharedCase>
        caption={sharedWords[show]}
        hideCaption
        columns={COLUMNS}
        rows={rows}
        pager={{
          firstHref: asked.after ? paths.shared({ show, role }) : undefined,
          nextHref: next && paths.shared({ show, role, after: next }),
        }}
        empty={
          <EmptyState heading="Nothing here">
            {show === 'all' && !role
              ? 'When a second role is asked to support somebody, the case stands here with who leads and who supports.'
              : 'No shared case fits these filters.'}
          </EmptyState>
        }
      />
    </Screen>
  )
}

function headingOf({ show, rows, next }: SharedCases): string {
  const many = next ? `More than ${rows.length}` : String(rows.length)
  if (show !== 'all') return `${sharedWords[show]}: ${next ? `more than ${rows.length}` : rows.length}`
  return rows.length === 1 ? '1 case with more than one role' : `${many} cases with more than one role`
}

const COLUMNS: ListColumn<SharedCase>[] = [
  {
    label: 'Case',
    cell: ({ id, number, opens }) =>
      opens ? (
        <a class="nhsuk-u-nowrap" href={paths.team({ caseId: id })}>
          {number}
        </a>
      ) : (
        <span class="nhsuk-u-nowrap">{number}</span>
      ),
  },
  { label: 'Leads', cell: (one) => <Lead one={one} /> },
  {
    label: 'Supports',
    cell: ({ supporters }) =>
      supporters.length === 0
        ? 'Nobody yet'
        : supporters.map(({ id, name, role, away }) => (
            <span key={id}>
              {name}{' '}
              <span class="nhsuk-body-s nhsuk-u-margin-bottom-0 nhsuk-u-secondary-text-colour">
                {postRoleWords[role]}
                {away && ', away today'}
              </span>
              <br />
            </span>
          )),
  },
  {
    label: 'Last contact',
    cell: ({ lastContactOn }) => (lastContactOn ? shortDate(lastContactOn) : 'None yet'),
  },
  { label: 'How it stands', cell: (one) => <Stands one={one} /> },
]

const Lead = ({ one: { leadName, leadRole, holderName, holding } }: { one: SharedCase }) => (
  <span>
    {leadName ?? 'Nobody yet'}{' '}
    <span class="nhsuk-body-s nhsuk-u-margin-bottom-0 nhsuk-u-secondary-text-colour">
      {leadRole && postRoleWords[leadRole]}
      {holding !== 'allocated' && `, held by ${holderName}`}
    </span>
  </span>
)

function Stands({ one }: { one: SharedCase }) {
  const stuck = heldUpBy(one)
  const { colour, reasons } = one.standing
  const worst = reasons.find((reason) => reason.colour === colour)
  if (stuck?.owed) return <Status state="owed">{stuck.says}</Status>
  if (worst && colour !== 'none') return <Status state={colour === 'red' ? 'owed' : 'in-grace'}>{worst.says}</Status>
  return stuck ? <Status state="due">{stuck.says}</Status> : <Status state="met">In good time</Status>
}
