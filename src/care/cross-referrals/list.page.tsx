import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import type { CrossReferral } from './cross-referral.rules.ts'
import { paths } from './cross-referrals.paths.ts'
import { type CrossList, listCrosses, type Show } from './list-crosses.ts'
import { roleWords } from './roles.rules.ts'
import { StateOf } from './state.view.tsx'

export const crossListPage = page({ path: '/between-roles', show: listCrosses, page: CrossListPage })

const showWords: Record<Show, string> = {
  'for-me': 'Asked of me',
  'from-me': 'Asked by me',
  team: 'Waiting for an answer in the team',
}
const emptyWords: Record<Show, string> = {
  'for-me':
    'When a colleague of another role asks you to support somebody, it stands here with the day by which to answer.',
  'from-me': 'Open a case and press “Ask a coach” or another role: each step of it then stands here and on the case.',
  team: 'Nothing waits for an answer.',
}

/** What waits for the reader, where it is asked of them. */
function headline(show: Show, rows: readonly CrossReferral[]): string {
  if (show !== 'for-me') return showWords[show]
  const waiting = rows.filter(({ state }) => state === 'sent').length
  if (waiting === 0) return 'Nobody waits for your answer'
  return waiting === 1 ? '1 colleague waits for your answer' : `${waiting} colleagues wait for your answer`
}

function CrossListPage({ view: { show, shows, rows, next }, asked }: PageProps<CrossList>) {
  const { today } = useShell()
  return (
    <Screen title="Between roles" wide>
      <h1 class="nhsuk-heading-l">{headline(show, rows)}</h1>
      <p class="trellis-unprinted">
        <a href={paths.shared()}>Cases with more than one role</a>
      </p>
      <Filters clearHref={show !== shows[0] ? paths.list() : undefined}>
        <Select
          name="show"
          label="Show"
          value={show}
          items={shows.map((value) => ({ value, label: showWords[value] }))}
        />
      </Filters>
      <ResponsiveTable<CrossReferral>
        caption={showWords[show]}
        hideCaption
        columns={[
          {
            label: 'Case',
            cell: ({ id, number }) => (
              <a class="nhsuk-u-nowrap" href={paths.one({ crossReferralId: id })}>
                {number}
              </a>
            ),
          },
          { label: 'Asks', cell: ({ from, fromRole }) => <Who name={from.name} role={roleWords[fromRole]} /> },
          { label: 'Is asked', cell: ({ to, toRole }) => <Who name={to.name} role={roleWords[toRole]} /> },
          { label: 'Sent', cell: ({ sentOn }) => shortDate(sentOn) },
          { label: 'How it stands', cell: (one) => <StateOf one={one} today={today} /> },
        ]}
        rows={rows}
        pager={{
          firstHref: asked.after ? paths.list({ show }) : undefined,
          nextHref: next && paths.list({ show, after: next }),
        }}
        empty={<EmptyState heading="Nothing here">{emptyWords[show]}</EmptyState>}
      />
    </Screen>
  )
}

const Who = ({ name, role }: { name: string; role: string }) => (
  <span>
    {name} <span class="nhsuk-body-s nhsuk-u-margin-bottom-0 nhsuk-u-secondary-text-colour">{role}</span>
  </span>
)
