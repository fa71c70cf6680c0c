import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { monthOf, plusMonths, shortDate, showMonth } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { MonthCost, Sat } from './cost.rules.ts'
import { paths } from './mdt.paths.ts'
import { kindWords, sitesInWords } from './meeting.rules.ts'
import { type OwnTime, viewOwnTime } from './view-own-time.ts'

export const ownTimePage = page({ path: '/mdt/my-time', show: viewOwnTime, page: OwnTimePage })

/** The worker's own month, and nobody else's to see (safety H9). */
function OwnTimePage({ view: { month, sat, cost, weeklyHours, couldShare } }: PageProps<OwnTime>) {
  return (
    <Screen title="What meetings cost me" crumbs={[{ text: 'MDT', href: paths.list() }]}>
      <h1 class="nhsuk-heading-l">{headingOf(month, cost)}</h1>
      <p>Only you see this page: meetings you were at, and those still to come that you are asked to.</p>
      {weeklyHours !== undefined && cost.share !== undefined && sat.length > 0 && (
        <p>
          That is {cost.share}% of the {Math.round(weeklyHours * 10) / 10} hours a week of your contract, in this month.
        </p>
      )}
      <ResponsiveTable<MonthCost['byKind'][number]>
        caption="By kind of meeting"
        columns={[
          { label: 'Meeting', cell: ({ kind }) => kindWords[kind] },
          { label: 'How many', numeric: true, cell: ({ meetings }) => meetings },
          { label: 'Time', numeric: true, cell: ({ minutes }) => showMinutes(minutes) },
        ]}
        rows={cost.byKind}
        empty={
          <EmptyState heading="No meetings this month">
            When you are asked to meetings at your practices, the hours they take stand here, so that you can say when
            it is too much.
          </EmptyState>
        }
      />
      {sat.length > 0 && (
        <ResponsiveTable<Sat>
          caption="Each of them"
          columns={[
            { label: 'Day', cell: ({ on, ahead }) => `${shortDate(on)}${ahead ? ', to come' : ''}` },
            {
              label: 'Meeting',
              cell: ({ id, kind }) => <a href={paths.meeting({ meetingId: id })}>{kindWords[kind]}</a>,
            },
            { label: 'For', cell: ({ where }) => where },
            { label: 'Time', numeric: true, cell: ({ minutes }) => showMinutes(minutes) },
          ]}
          rows={sat}
        />
      )}
      <CouldShare couldShare={couldShare} />
      <Pagination
        previous={{ href: paths.ownTime({ month: monthOf(plusMonths(`${month}-01`, -1)) }), label: 'Month before' }}
        next={{ href: paths.ownTime({ month: monthOf(plusMonths(`${month}-01`, 1)) }), label: 'Month after' }}
      />
    </Screen>
  )
}

const headingOf = (month: string, { minutes }: MonthCost): string =>
  minutes === 0
    ? `No meetings in ${showMonth(month)}`
    : `Meetings take ${showMinutes(minutes)} of your ${showMonth(month)}`

function CouldShare({ couldShare }: Pick<OwnTime, 'couldShare'>) {
  if (couldShare.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">Could be one meeting</h2>
      <p>Your PCN’s manager can share them in one press, and sees them on their Today.</p>
      <ul>
        {couldShare.map(({ first, second }) => (
          <li key={first.id}>
            {kindWords[first.kind]} for {sitesInWords(first.sites)} on {shortDate(first.on)}, and for{' '}
            {sitesInWords(second.sites)} on {shortDate(second.on)}: held together, it asks {showMinutes(second.minutes)}{' '}
            less of you.
          </li>
        ))}
      </ul>
    </>
  )
}
