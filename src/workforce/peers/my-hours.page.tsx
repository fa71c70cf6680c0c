import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { Attended, YearOfHours } from './hours.rules.ts'
import { paths } from './peers.paths.ts'
import { type MyHours, type TimeForPeers, viewMyHours } from './view-my-hours.ts'

export const myHoursPage = page({ path: paths.mine(), show: viewMyHours, page: MyHoursPage })

/** One's own hours with peers: by year, for a portfolio or an appraisal, and on paper. */
function MyHoursPage({ view: { name, years, standing, time } }: PageProps<MyHours>) {
  const [latest] = years
  return (
    <Screen title="Your hours with peers" crumbs={[{ text: 'Networks of peers', href: paths.directory() }]} wide>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{name}</span>
        {latest ? `${showMinutes(latest.cpdMinutes)} of CPD with peers in ${latest.year}` : 'Your hours with peers'}
      </h1>
      {standing.length > 0 && (
        <ReasonList reasons={standing} withMend={false} clauseHref={clauseHref} clauseName={clauseName} />
      )}
      <Time time={time} />
      {years.map((year) => (
        <Year key={year.year} year={year} />
      ))}
      {years.length === 0 && (
        <EmptyState heading="No event yet" step={<a href={paths.directory()}>See what is on</a>}>
          Every event that you were at stands here with its hours. Scan the square at the door, or open the event
          afterwards and say that you were there.
        </EmptyState>
      )}
      <p class="trellis-unprinted">
        Only you see this page. Your employer is told that you met peers and when, as the contract asks.
      </p>
    </Screen>
  )
}

/** Time for peers is a line of its own, apart from learning and supervision. */
const Time = ({ time }: { time: readonly TimeForPeers[] }) => (
  <>
    {time.map(({ postId, at, minutes, since, givenHoursAWeek }) => (
      <p key={postId}>
        Since {shortDate(since)} at {at}: {minutes ? showMinutes(minutes) : 'no time'} with peers. The standard gives{' '}
        {givenHoursAWeek} hours a week for peers and supervision together, beside the time for training.
      </p>
    ))}
  </>
)

const Year = ({ year: { year, events, minutes, cpdMinutes } }: { year: YearOfHours }) => (
  <ResponsiveTable<Attended>
    caption={`${year}: ${showMinutes(cpdMinutes)} of CPD, ${showMinutes(minutes)} with peers in all`}
    columns={[
      { label: 'Event', cell: ({ title, eventId }) => <a href={paths.event({ eventId })}>{title}</a> },
      { label: 'Day', cell: ({ on }) => shortDate(on) },
      { label: 'Network', cell: ({ network }) => network },
      { label: 'Length', cell: (event) => showMinutes(event.minutes), numeric: true },
      { label: 'CPD', cell: (event) => showMinutes(event.cpdMinutes), numeric: true },
    ]}
    rows={events}
  />
)
