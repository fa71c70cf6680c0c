import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { addItem } from './agenda-items.ts'
import { kindsInWords } from './kinds.ts'
import { paths } from './session-notes.paths.ts'
import { type Brought, viewBrought } from './view-brought.ts'

/** Where a form of the agenda lands when something in it has to be looked at again. */
export const itemPage = formPage({
  path: '/supervision-sessions/:sessionId/items',
  show: viewBrought,
  page: ItemPage,
  submit: addItem,
  next: ({ sessionId }) => paths.session({ sessionId }, {}, '#brought'),
})

function ItemPage({ view: { session, pair }, field }: FormProps<Brought>) {
  const at = { sessionId: session.id }
  return (
    <Screen
      title="Something you want to talk about"
      crumbs={[{ text: kindsInWords(session.kinds), href: paths.session(at) }]}
    >
      <h1 class="nhsuk-heading-l">Something you want to talk about</h1>
      <Form submit="Add, for you alone" cancel={paths.session(at)}>
        <Input {...field('text')} label="What it is" hint="Nobody else can read it until you show it" />
        <NotAPerson fields={['text']} colleagues={[pair.worker.name, pair.supervisor.name]} />
      </Form>
    </Screen>
  )
}
