import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showTime } from '../../lib/moment.ts'
import { inWords, shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { type ListedMeeting, listMeetings, type MeetingList } from './list-meetings.ts'
import { paths } from './mdt.paths.ts'
import { AT_PRACTICE, OVER } from './mdt.policy.ts'
import { calledOffWords, kindWords, sitesInWords } from './meeting.rules.ts'
import { SHOWS, type Show } from './meeting-shows.rules.ts'

export const meetingsPage = page({ path: '/mdt', show: listMeetings, page: MeetingsPage })

const showWords: Record<Show, string> = {
  coming: 'To come',
  mine: 'To come, and I am asked',
  held: 'Held',
  'called-off': 'Called off',
}

function MeetingsPage({ view: { show, rows, next }, asked }: PageProps<MeetingList>) {
  return (
    <Screen title="MDT" wide>
      <h1 class="nhsuk-heading-l">{headingOf(show, rows.length, next)}</h1>
      <p class="trellis-unprinted">
        <Button href={paths.plan()}>Plan a meeting</Button>
      </p>
      <Ways />
      <Filters clearHref={show !== 'coming' ? paths.list() : undefined}>
        <Select
          name="show"
          label="Show"
          value={show}
          items={SHOWS.map((value) => ({ value, label: showWords[value] }))}
        />
      </Filters>
      <ResponsiveTable<ListedMeeting>
        caption={showWords[show]}
        hideCaption
        columns={[
          { label: 'Meeting', cell: (one) => <a href={paths.meeting({ meetingId: one.id })}>{kindWords[one.kind]}</a> },
          { label: 'For', cell: ({ sites }) => sitesInWords(sites) },
          { label: 'When', cell: (one) => <When one={one} /> },
          { label: 'Chair', cell: ({ chair }) => chair.name },
          { label: 'Cases', numeric: true, cell: ({ cases }) => cases },
          { label: 'You', cell: (one) => stateOf(one, show) },
        ]}
        rows={rows}
        pager={{
          firstHref: asked.after ? paths.list({ show }) : undefined,
          nextHref: next && paths.list({ show, after: next }),
        }}
        empty={<Nothing show={show} />}
      />
    </Screen>
  )
}

/** What else there is about meetings, for each role. */
function Ways() {
  const { seat } = useShell()
  const overs = seat && [...OVER, ...AT_PRACTICE].includes(seat.role)
  return (
    <ul class="nhsuk-list trellis-unprinted">
      {overs && (
        <li>
          <a href={paths.practices()}>How meetings are kept, and what they cost</a>
        </li>
      )}
      <li>
        <a href={paths.ownTime()}>What meetings cost me this month</a>
      </li>
      <li>
        <a href={paths.gaps()}>What is lacking in our communities</a>
      </li>
    </ul>
  )
}

function headingOf(show: Show, count: number, next: string | undefined): string {
  if (show === 'held') return 'Meetings held'
  if (show === 'called-off') return 'Meetings called off'
  const many = next ? `${count} or more` : String(count)
  if (count === 0) return 'No meeting is planned'
  return count === 1 && !next ? '1 meeting to come' : `${many} meetings to come`
}

function When({ one: { startsAt, on } }: { one: ListedMeeting }) {
  const { today } = useShell()
  return (
    <>
      {shortDate(on)}, {showTime(startsAt)}
      {on >= today && <span class="nhsuk-body-s nhsuk-u-secondary-text-colour">{inWords(on, today)}</span>}
    </>
  )
}

const stateOf = ({ asked, calledOffBecause }: ListedMeeting, show: Show): string => {
  if (calledOffBecause) return calledOffWords[calledOffBecause]
  if (show === 'held') return asked ? 'You were asked' : 'Not asked'
  return asked ? 'You are asked' : 'Not asked'
}

const Nothing = ({ show }: { show: Show }) =>
  show === 'coming' || show === 'mine' ? (
    <EmptyState heading="Nothing planned" step={<a href={paths.plan()}>Plan a meeting</a>}>
      A shared caseload meeting every two weeks, an MDT every month: plan a series once, and cases, people and decisions
      find their place in it.
    </EmptyState>
  ) : (
    <EmptyState heading="Nothing here yet">
      After a meeting somebody says who was there and what was decided. It then stands here.
    </EmptyState>
  )
