import { Form, Press } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { editItem } from './bring-case.ts'
import { paths } from './mdt.paths.ts'
import { titleOf } from './meeting.rules.ts'
import { type ItemView, viewItem } from './view-forms.ts'

export const itemPage = formPage({
  path: '/mdt/cases/:agendaId',
  show: viewItem,
  initial: ({ item }) => ({ ask: item.ask, why: item.why, version: String(item.version) }),
  page: ItemPage,
  submit: editItem,
  next: (_, saved) => (saved ? paths.meeting({ meetingId: saved.meetingId }) : paths.list()),
})

function ItemPage({ view: { item, meeting }, field }: FormProps<ItemView>) {
  const cancel = paths.meeting({ meetingId: meeting.id })
  return (
    <Screen
      title={item.number}
      crumbs={[
        { text: item.number, href: casework.case({ caseId: item.caseId }) },
        { text: titleOf(meeting), href: cancel },
      ]}
    >
      <h1 class="nhsuk-heading-l">
        {item.number} is on the meeting of {shortDate(meeting.on)}
      </h1>
      <p>
        Everybody in the room reads these two lines, and the number. Write nobody’s name, and nothing about a worry for
        safety: that is raised on the case’s own page.
      </p>
      <Form submit="Save" cancel={cancel}>
        <Input {...field('ask')} label="What you ask of the meeting" />
        <Input {...field('why')} label="Why, in a few words" />
        <NotAPerson
          fields={['ask', 'why']}
          before={[item.ask, item.why]}
          colleagues={meeting.attendees.map(({ name }) => name)}
        />
      </Form>
      <Press to={paths.takeOff({ agendaId: item.id })} label="Take it off the meeting" variant="secondary" />
    </Screen>
  )
}
