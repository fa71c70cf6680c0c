import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { showTime } from '../../lib/moment.ts'
import { shortDate, showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { Decided } from './decided.view.tsx'
import { paths } from './mdt.paths.ts'
import { calledOffWords, kindWords, sitesInWords, takesCases } from './meeting.rules.ts'
import { MeetingCases } from './meeting-cases.view.tsx'
import { MeetingPeople } from './meeting-people.view.tsx'
import { type MeetingView, viewMeeting } from './view-meeting.ts'

export const meetingPage = page({ path: '/mdt/meetings/:meetingId', show: viewMeeting, page: MeetingPage })

function MeetingPage({ view }: PageProps<MeetingView>) {
  const { meeting, shares, mayUnshare } = view
  const { csrf } = useShell()
  const [share] = shares
  return (
    <Screen
      title={kindWords[meeting.kind]}
      crumbs={[{ text: 'MDT', href: paths.list() }]}
      aside={<Aside view={view} />}
    >
      {share && meeting.state === 'planned' && mayUnshare && (
        <UndoBanner action={paths.unshare({ shareId: share.id })} token={csrf} undo="Hold them apart again">
          Two meetings are held as this one, for {sitesInWords(meeting.sites)}.
        </UndoBanner>
      )}
      <h1 class="nhsuk-heading-l">{headingOf(view)}</h1>
      <p class="nhsuk-body-l">
        {showDate(meeting.on)} at {showTime(meeting.startsAt)}, {showMinutes(meeting.heldMinutes ?? meeting.minutes)}
        {meeting.place && `, ${meeting.place}`}
      </p>
      {meeting.movedFrom && meeting.state === 'planned' && (
        <p>Moved from {showTime(meeting.movedFrom)}, see its history.</p>
      )}
      {meeting.state === 'called-off' && <CalledOff view={view} />}
      <Buttons view={view} />
      {takesCases(meeting.kind) && <MeetingCases view={view} />}
      <Decided view={view} />
      <MeetingPeople view={view} />
    </Screen>
  )
}

function headingOf({ meeting }: MeetingView): string {
  const title = `${kindWords[meeting.kind]}, ${sitesInWords(meeting.sites)}`
  if (meeting.state === 'held') return `${title}: held`
  return meeting.state === 'called-off' ? `${title}: called off` : title
}

function CalledOff({ view: { meeting, arranges } }: { view: MeetingView }) {
  const { today } = useShell()
  return (
    <InsetText>
      <p>
        {meeting.calledOffBecause && calledOffWords[meeting.calledOffBecause]}.
        {meeting.joinedInto && (
          <>
            {' '}
            <a href={paths.meeting({ meetingId: meeting.joinedInto })}>See the meeting it is held with</a>
          </>
        )}
      </p>
      {arranges && !meeting.joinedInto && meeting.on >= today && (
        <Press to={paths.planAgain({ meetingId: meeting.id })} label="Hold it after all" variant="secondary" small />
      )}
    </InsetText>
  )
}

/** What comes next: before its day, the sheet; on it and after, who was there. */
function Buttons({ view: { meeting, arranges, takesPart, items } }: { view: MeetingView }) {
  const { today } = useShell()
  const meetingId = meeting.id
  if (meeting.state === 'called-off') return null
  const come = meeting.on <= today
  return (
    <div class="trellis-reach">
      {come && (takesPart || arranges) && (
        <Button href={paths.record({ meetingId })} variant={meeting.state === 'held' ? 'secondary' : undefined}>
          {meeting.state === 'held' ? 'Correct who was there' : 'Say who was there'}
        </Button>
      )}
      {takesPart && takesCases(meeting.kind) && items.length > 0 && (
        <Button href={paths.sheet({ meetingId })} variant="secondary">
          Sheet by number
        </Button>
      )}
    </div>
  )
}

function Aside({ view: { standard, history, arranges, meeting, chairs, sheets, items } }: { view: MeetingView }) {
  const { today } = useShell()
  const meetingId = meeting.id
  const planned = meeting.state === 'planned'
  return (
    <>
      <h2 class="nhsuk-heading-s">What it goes through</h2>
      <ul>
        {standard?.agenda.map(({ item, minutes }) => (
          <li key={item}>
            {item}, {minutes} min
          </li>
        ))}
      </ul>
      <div class="trellis-unprinted">
        {chairs && planned && items.length > 0 && (
          <p>
            <a href={paths.printNames({ meetingId })}>Print a sheet with names</a>
          </p>
        )}
        {sheets.map((sheet) => (
          <p key={sheet.id}>
            <a href={paths.namedSheet({ sheetId: sheet.id })}>Sheet with names</a>,{' '}
            {sheet.destroyedOn
              ? `destroyed on ${shortDate(sheet.destroyedOn)}`
              : `${sheet.destroyBy < today ? 'was to be destroyed' : 'to be destroyed'} by ${shortDate(sheet.destroyBy)}`}
          </p>
        ))}
        {arranges && planned && (
          <p>
            <a href={paths.change({ meetingId })}>Move or change it</a>
          </p>
        )}
        {arranges && planned && (
          <p>
            <a href={paths.callOff({ meetingId })}>Call it off</a>
          </p>
        )}
        <p>
          <a href={paths.noteGap({ meeting: meetingId })}>Note what is lacking</a>
        </p>
      </div>
      {history.length > 0 && <h2 class="nhsuk-heading-s">History</h2>}
      <ul class="nhsuk-list nhsuk-body-s">
        {history.map(({ on, says, by }) => (
          <li key={`${on}${says}${by}`}>
            {shortDate(on)}: {says}. {by}
          </li>
        ))}
      </ul>
    </>
  )
}
