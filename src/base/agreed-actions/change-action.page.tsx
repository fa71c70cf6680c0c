import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { AgreedAction } from './agreed-action.rules.ts'
import { paths } from './agreed-actions.paths.ts'
import { changeAction } from './change-action.ts'
import { viewAction } from './view-action.ts'

export const changeActionPage = formPage({
  path: '/my-actions/:actionId/change',
  show: viewAction,
  initial: ({ text, dueOn, version }) => ({ text, dueOn: shortDate(dueOn), version: String(version) }),
  page: ChangeActionPage,
  submit: changeAction,
  next: () => paths.mine(),
})

function ChangeActionPage({ view, field }: FormProps<AgreedAction>) {
  return (
    <Screen title="Change an action" crumbs={[{ text: 'My actions', href: paths.mine() }]}>
      <h1 class="nhsuk-heading-l">Change an action</h1>
      <p>
        {view.setInWords && `Agreed in ${view.setInWords}. `}Everybody who could see it sees the new words. If a record
        that holds it was signed, both sign again.
      </p>
      <Form submit="Save the action" cancel={paths.mine()}>
        <Textarea {...field('text')} label="What will be done" hint="Name a case by its number" rows={3} />
        <Input {...field('dueOn')} label="By when" hint="In 2 weeks, or a date like 2 Feb 2026" />
        <NotAPerson fields={['text']} before={[view.text]} colleagues={[view.owner.name]} />
      </Form>
    </Screen>
  )
}
