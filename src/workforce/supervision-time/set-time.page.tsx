import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import type { SupervisorTime } from './find-time.ts'
import { viewTime } from './list-time.ts'
import { minutesInWords, total } from './minutes-asked.rules.ts'
import { setTime } from './set-time.ts'
import { paths } from './supervision-time.paths.ts'

export const setTimePage = formPage({
  path: '/supervision-time/:colleagueId',
  show: viewTime,
  initial: ({ given, version }) => ({
    minutes: given === undefined ? '' : String(given),
    ...(version === undefined ? {} : { version: String(version) }),
  }),
  page: SetTimePage,
  submit: setTime,
  next: () => paths.list(),
})

function SetTimePage({ view, field }: FormProps<SupervisorTime>) {
  return (
    <Screen title="Time for supervising" crumbs={[{ text: 'Time for supervising', href: paths.list() }]}>
      <h1 class="nhsuk-heading-l">Time that {view.name} has for supervising</h1>
      <p>
        This month supervision asks {minutesInWords(total(view))} of {view.name}. The time belongs in the job plan.
      </p>
      <Form submit="Save the time" cancel={paths.list()}>
        <Input {...field('minutes')} label="Minutes a month" kind="whole-number" hint="For example, 240" />
      </Form>
    </Screen>
  )
}
