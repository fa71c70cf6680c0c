import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { accept } from '../../platform/result.ts'
import { addColleague } from './add-colleague.ts'
import { ColleagueFields } from './colleague-fields.view.tsx'
import { paths } from './colleagues.paths.ts'

export const addColleaguePage = formPage({
  path: '/colleagues/add',
  show: async () => accept({}),
  page: AddColleague,
  submit: addColleague,
  next: ({ id }) => paths.giveRole({ colleagueId: id }),
})

function AddColleague({ field }: FormProps<object>) {
  return (
    <Screen title="Add a colleague" crumbs={[{ text: 'Colleagues', href: paths.colleagues() }]}>
      <h1 class="nhsuk-heading-l">Add a colleague</h1>
      <p>
        Next you choose their role. To bring in a link worker, a coach or a care co-ordinator, add their post instead.
      </p>
      <Form submit="Save and choose a role" cancel={paths.colleagues()}>
        <ColleagueFields field={field} />
      </Form>
    </Screen>
  )
}
