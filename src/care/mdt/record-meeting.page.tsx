import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { paths } from './mdt.paths.ts'
import { ATTENDANCES, attendanceWords, titleOf } from './meeting.rules.ts'
import { fieldFor } from './record-meeting.form.ts'
import { recordMeeting } from './record-meeting.ts'
import { type RecordView, viewRecording } from './view-forms.ts'

export const recordMeetingPage = formPage({
  path: '/mdt/meetings/:meetingId/record',
  show: viewRecording,
  initial: ({ meeting, items }) => ({
    minutes: String(meeting.heldMinutes ?? meeting.minutes),
    discussed: items.filter(({ discussed }) => meeting.state === 'planned' || discussed).map(({ id }) => id),
    version: String(meeting.version),
    ...Object.fromEntries(meeting.attendees.map(({ id, attendance }) => [fieldFor(id), attendance ?? 'present'])),
  }),
  page: RecordPage,
  submit: recordMeeting,
  next: ({ meetingId }) => paths.meeting({ meetingId }),
})

function RecordPage({ view: { meeting, items }, field, choices }: FormProps<RecordView>) {
  const cancel = paths.meeting({ meetingId: meeting.id })
  return (
    <Screen title="Who was there" crumbs={[{ text: titleOf(meeting), href: cancel }]}>
      <h1 class="nhsuk-heading-l">Who was there</h1>
      <Form submit="Save: it was held" cancel={cancel}>
        <Input {...field('minutes')} label="How long it took" hint="Minutes" width={4} />
        {meeting.attendees.map(({ id, name, organisation }) => (
          <Radios
            key={id}
            {...field(fieldFor(id))}
            legend={{ text: organisation ? `${name}, ${organisation}` : name, size: 's' }}
            inline
            small
            items={ATTENDANCES.map((value) => ({ value, label: attendanceWords[value] }))}
          />
        ))}
        {items.length > 0 && (
          <Checkboxes
            {...choices('discussed')}
            legend="Which cases were talked over?"
            hint="What is not ticked goes to the next meeting."
            items={items.map(({ id, number }) => ({ value: id, label: number }))}
          />
        )}
      </Form>
    </Screen>
  )
}
