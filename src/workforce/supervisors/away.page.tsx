import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import type { FoundAbsent, FoundSupervisor } from './find-supervisor.ts'
import { recordAway, recordBack, viewAbsent, viewToRecordAway } from './record-away.ts'
import { paths } from './supervisors.paths.ts'

export const recordAwayPage = formPage({
  path: '/supervisors/:colleagueId/away',
  show: viewToRecordAway,
  page: AwayForm,
  submit: recordAway,
  next: ({ id, colleagueId }, saved) => (saved ? paths.cover({ awayId: id }) : paths.supervisor({ colleagueId })),
})

function AwayForm({ view: { name, id }, field }: FormProps<FoundSupervisor>) {
  const title = `${name} is away`
  const back = paths.supervisor({ colleagueId: id })
  return (
    <Screen title={title} crumbs={[{ text: name, href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>Only the days are kept, never why. Next you name who stands in.</p>
      <Form submit="Save and name who stands in" cancel={back}>
        <Input {...field('from')} label="First day away" width={10} hint="For example, 2 February 2026" />
        <Input {...field('until')} label="First day back" width={10} hint="Leave this empty if it is not known" />
      </Form>
    </Screen>
  )
}

export const recordBackPage = formPage({
  path: '/supervisor-absences/:awayId/back',
  show: viewAbsent,
  initial: ({ absence }) => ({
    version: String(absence.version),
    ...(absence.until ? { until: shortDate(absence.until) } : {}),
  }),
  page: BackForm,
  submit: recordBack,
  next: (_, saved) => (saved ? paths.supervisor(saved) : paths.mySupervising()),
})

function BackForm({ view: { name, id, absence }, field }: FormProps<FoundAbsent>) {
  const title = `When is ${name} back?`
  const back = paths.supervisor({ colleagueId: id })
  return (
    <Screen title={title} crumbs={[{ text: name, href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>Away since {shortDate(absence.from)}. From the day back, whoever stood in sees no more of these workers.</p>
      <Form submit="Save the day back" cancel={back}>
        <Input {...field('until')} label="First day back" width={10} hint="For example, 2 February 2026" />
      </Form>
    </Screen>
  )
}
