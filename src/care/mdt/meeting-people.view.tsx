import { Press } from '../../http/form.tsx'
import { Button } from '../../ui/button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths } from './mdt.paths.ts'
import { type Attendee, attendanceWords, attendsWords, guestsOf } from './meeting.rules.ts'
import type { MeetingView } from './view-meeting.ts'

/** Who is asked, and who was there. Nobody's coming is set beside another's over time (safety H9). */
export function MeetingPeople({ view: { meeting, arranges } }: { view: MeetingView }) {
  const guests = guestsOf(meeting)
  const changes = arranges && meeting.state === 'planned'
  return (
    <>
      <h2 class="nhsuk-heading-m">{meeting.state === 'held' ? 'Who was there' : 'Who is asked'}</h2>
      {guests.length > 0 && (
        <p>
          {guests.map(({ name }) => name).join(', ')} {guests.length === 1 ? 'has' : 'have'} no account here, and{' '}
          {guests.length === 1 ? 'sees' : 'see'} no case.
        </p>
      )}
      <ResponsiveTable<Attendee>
        caption="People"
        hideCaption
        columns={[
          { label: 'Name', cell: ({ name, organisation }) => (organisation ? `${name}, ${organisation}` : name) },
          { label: 'As', cell: (one) => asOf(one, meeting.chair.id) },
          ...(meeting.state === 'held'
            ? [
                {
                  label: 'There',
                  cell: ({ attendance }: Attendee) => (attendance ? attendanceWords[attendance] : 'Not said'),
                },
              ]
            : []),
          ...(changes
            ? [
                {
                  label: 'What you can do',
                  hideLabel: true,
                  cell: (one: Attendee) =>
                    one.colleagueId === meeting.chair.id ? null : (
                      <Press
                        to={paths.uninvite({ meetingId: meeting.id, attendeeId: one.id })}
                        label="Remove"
                        about={one.name}
                        small
                        variant="secondary"
                      />
                    ),
                },
              ]
            : []),
        ]}
        rows={meeting.attendees}
      />
      {changes && (
        <p class="trellis-unprinted">
          <Button href={paths.invite({ meetingId: meeting.id })} variant="secondary">
            Ask somebody else, or a community partner
          </Button>
        </p>
      )}
    </>
  )
}

const asOf = ({ attendsAs, colleagueId }: Attendee, chairId: string): string =>
  colleagueId === chairId ? `${attendsWords[attendsAs]}, chair` : attendsWords[attendsAs]
