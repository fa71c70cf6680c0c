import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { callOffMeeting, changeMeeting } from './change-meeting.ts'
import { paths } from './mdt.paths.ts'
import { attendsWords, CALLED_OFF, calledOffWords, titleOf } from './meeting.rules.ts'
import { clockOf } from './meeting-time.rules.ts'
import { type ArrangeView, viewArranging } from './view-forms.ts'

export const changeMeetingPage = formPage({
  path: '/mdt/meetings/:meetingId/change',
  show: viewArranging,
  initial: ({ meeting }) => ({
    on: shortDate(meeting.on),
    time: clockOf(meeting.startsAt),
    minutes: String(meeting.minutes),
    place: meeting.place,
    chairId: meeting.chair.id,
    which: 'one',
    version: String(meeting.version),
  }),
  page: ChangePage,
  submit: changeMeeting,
  next: ({ meetingId }) => paths.meeting({ meetingId }),
})

function ChangePage({ view: { meeting, people }, field }: FormProps<ArrangeView>) {
  const cancel = paths.meeting({ meetingId: meeting.id })
  const others = people.filter(({ id }) => id !== meeting.chair.id)
  return (
    <Screen title="Move or change" crumbs={[{ text: titleOf(meeting), href: cancel }]}>
      <h1 class="nhsuk-heading-l">Move or change this meeting</h1>
      <p>Everybody who is asked is told by e-mail.</p>
      <Form submit="Save and tell everybody" cancel={cancel}>
        <Input {...field('on')} label="Day" hint="Next Tuesday, in 2 weeks, or a date like 2 Feb 2026" />
        <Input {...field('time')} label="Time" hint="London time, like 12.30pm" width={5} />
        <Input {...field('minutes')} label="How long" hint="Minutes" width={4} />
        <Input {...field('place')} label="Room or link (optional)" />
        <Select
          {...field('chairId')}
          label="Who chairs"
          items={[
            { value: meeting.chair.id, label: meeting.chair.name },
            ...others.map(({ id, name, attendsAs }) => ({ value: id, label: `${name}, ${attendsWords[attendsAs]}` })),
          ]}
        />
        <Radios
          {...field('which')}
          legend="Which meetings"
          items={[
            { value: 'one', label: 'This one alone' },
            { value: 'later', label: 'This one, and the later ones of its series by as many days' },
          ]}
        />
      </Form>
    </Screen>
  )
}

export const callOffPage = formPage({
  path: '/mdt/meetings/:meetingId/call-off',
  show: viewArranging,
  page: CallOffPage,
  submit: callOffMeeting,
  next: ({ meetingId }) => paths.meeting({ meetingId }),
})

function CallOffPage({ view: { meeting }, field }: FormProps<ArrangeView>) {
  const cancel = paths.meeting({ meetingId: meeting.id })
  return (
    <Screen title="Call it off" crumbs={[{ text: titleOf(meeting), href: cancel }]}>
      <h1 class="nhsuk-heading-l">Call off the meeting on {shortDate(meeting.on)}?</h1>
      <p>Everybody who is asked is told. Its cases stay on it, and it can be held after all until its day.</p>
      <Form submit="Call it off" cancel={cancel} warning>
        <Radios
          {...field('because')}
          legend="Why"
          hint="Never why somebody is away"
          items={CALLED_OFF.map((value) => ({ value, label: calledOffWords[value] }))}
        />
      </Form>
    </Screen>
  )
}
