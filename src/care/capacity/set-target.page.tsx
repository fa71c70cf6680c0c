import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { paths } from './capacity.paths.ts'
import { people } from './standing-words.rules.ts'
import { type Planner, setTarget, viewPlanner } from './view-planner.ts'

export const setTargetPage = formPage({
  path: '/capacity/target',
  show: (context) => viewPlanner(context, {}),
  page: SetTargetPage,
  submit: setTarget,
  next: () => paths.planner(),
})

function SetTargetPage({ view: { safe, target }, field }: FormProps<Planner>) {
  return (
    <Screen title="A local target" crumbs={[{ text: 'How many posts do we need?', href: paths.planner() }]}>
      <h1 class="nhsuk-heading-l">A local target</h1>
      <p>
        The workers here can safely take {people(safe.people)} a year. A target is shown beside that, and never changes
        it.
      </p>
      {target && (
        <p>
          The target now: {people(target.people)} a year, asked by {target.askedBy}.
        </p>
      )}
      <Form submit="Save this target" cancel={paths.planner()}>
        <Input
          {...field('people')}
          label="People a year"
          hint="Leave it empty when there is no target any more"
          inputMode="numeric"
          width={5}
        />
        <Input {...field('askedBy')} label="Who asks for it" hint="For example, the ICB’s local scheme" />
        <Input {...field('from')} label="From which day" hint="For example, 1 April 2026" kind="date" />
      </Form>
    </Screen>
  )
}
