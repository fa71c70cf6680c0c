import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { roleWords } from '../../platform/role-words.ts'
import { Input } from '../../ui/input.tsx'
import { paths } from './colleagues.paths.ts'
import { endRole } from './end-role.ts'
import { type ColleagueView, viewColleague } from './view-colleague.ts'

export const endRolePage = formPage({
  path: '/colleagues/:colleagueId/roles/:seatId/end',
  show: viewColleague,
  initial: ({ today }) => ({ lastDay: today }),
  page: EndRole,
  submit: endRole,
  next: ({ colleagueId }) => paths.colleague({ colleagueId }),
})

function EndRole({ view, asked, field }: FormProps<ColleagueView, '/colleagues/:colleagueId/roles/:seatId/end'>) {
  const seat = view.seats.find(({ id }) => id === asked.seatId)
  const here = paths.colleague({ colleagueId: view.id })
  const role = seat ? `${roleWords[seat.role]} at ${seat.organisation.name}` : 'this role'
  return (
    <Screen title="End a role" crumbs={[{ text: view.name, href: here }]}>
      <h1 class="nhsuk-heading-l">
        End a role of {view.name}: {role}
      </h1>
      <p>They can use this role until the end of its last day. What they have recorded stays.</p>
      <Form submit="End the role" cancel={here}>
        <Input {...field('lastDay')} label="Last day of the role" kind="date" hint="For example, 22 November 2026" />
      </Form>
    </Screen>
  )
}
