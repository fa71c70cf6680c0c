import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { paths } from './mdt.paths.ts'
import { titleOf } from './meeting.rules.ts'
import { printNames } from './named-sheet.ts'
import { type RecordView, viewPrinting } from './view-forms.ts'

export const printNamesPage = formPage({
  path: '/mdt/meetings/:meetingId/print-names',
  show: viewPrinting,
  initial: ({ meeting }) => ({ destroyBy: shortDate(plusDays(meeting.on, 1)) }),
  page: PrintNamesPage,
  submit: printNames,
  next: ({ id }) => paths.namedSheet({ sheetId: id }),
})

function PrintNamesPage({ view: { meeting }, field }: FormProps<RecordView>) {
  const cancel = paths.meeting({ meetingId: meeting.id })
  return (
    <Screen title="Print a sheet with names" crumbs={[{ text: titleOf(meeting), href: cancel }]}>
      <h1 class="nhsuk-heading-l">Print a sheet with names?</h1>
      <p>
        In the meeting, whoever supports somebody opens the name on screen: that is safer. If there must be paper, say
        why. A name stands on it only for people whom you support yourself; everybody else stays a number. Each name is
        noted, every page says by when it is destroyed, and Trellis asks you until you say that it was.
      </p>
      <Form submit="Make the sheet" cancel={cancel} warning>
        <Input {...field('reason')} label="Why names are needed on paper" hint="Name nobody here" />
        <NotAPerson fields={['reason']} colleagues={meeting.attendees.map(({ name }) => name)} />
        <Input {...field('destroyBy')} label="Destroyed by" hint="A week after the meeting at the latest" />
      </Form>
    </Screen>
  )
}
