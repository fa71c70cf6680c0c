import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showTime } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import { Table } from '../../ui/table.tsx'
import { paths } from './mdt.paths.ts'
import { guestsOf, sitesInWords, titleOf } from './meeting.rules.ts'
import { type MeetingView, viewMeeting } from './view-meeting.ts'

export const sheetPage = page({ path: '/mdt/meetings/:meetingId/sheet', show: viewSheet, page: SheetPage })

/** Never with `open`: paper names a case by its number alone. */
function viewSheet(context: Parameters<typeof viewMeeting>[0], { meetingId }: { meetingId: string }) {
  return viewMeeting(context, { meetingId })
}

/** What lies on the table: cases by number, what is asked, and room to write (mdt.yaml share.platform). */
function SheetPage({ view: { meeting, items, standard, takesPart } }: PageProps<MeetingView>) {
  const guests = guestsOf(meeting)
  return (
    <Screen title="Sheet" crumbs={[{ text: titleOf(meeting), href: paths.meeting({ meetingId: meeting.id }) }]} wide>
      <h1 class="nhsuk-heading-l">{titleOf(meeting)}</h1>
      <p>
        {showDate(meeting.on)} at {showTime(meeting.startsAt)}
        {meeting.place && `, ${meeting.place}`}. Chair: {meeting.chair.name}. For {sitesInWords(meeting.sites)}.
      </p>
      {guests.length > 0 && (
        <p>
          <strong>Not for guests.</strong>{' '}
          {guests.map(({ name, organisation }) => `${name} (${organisation})`).join(', ')}:
          {guests.length === 1 ? ' here' : ' all here'} for the standing items, and not while cases are talked over.
        </p>
      )}
      <p>Cases stand by their number. Who each is opens on screen, for those who support them.</p>
      {takesPart ? (
        <div class="trellis-room">
          <Table
            caption="Cases"
            captionSize="m"
            head={['Case', 'What is asked', 'Why', 'Decided, by whom, by when']}
            firstCellIsHeader
            rows={items.map(({ number, ask, why }) => [<span class="nhsuk-u-nowrap">{number}</span>, ask, why, ''])}
          />
        </div>
      ) : (
        <p>The sheet is for those who are asked to this meeting.</p>
      )}
      {standard && (
        <Table
          caption="What it goes through"
          captionSize="m"
          head={['Item', { text: 'Minutes', format: 'numeric' }]}
          rows={standard.agenda.map(({ item, minutes }) => [item, minutes])}
        />
      )}
    </Screen>
  )
}
