import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type BesidePost, findBeside } from '../placements/index.ts'
import { manages } from '../placements/placements.rules.ts'
import { paths } from './debriefs.paths.ts'
import { oweDebrief } from './owe-debrief.ts'

const viewOwing = query({
  read: 'debriefs.owing-opened',
  load: (context: Context, { postId }: { postId: string }) => findBeside(context, postId),
  may: (actor, beside) => manages(actor, beside) || 'Only a manager of this worker can say this',
  about: ({ post }) => [`post:${post.id}`],
})

/** After a serious event that a manager knows of: one press, and nothing is written down of it. */
export const owePage = formPage({
  path: '/posts/:postId/owe-debrief',
  show: viewOwing,
  page: OwePage,
  submit: oweDebrief,
  next: () => paths.list(),
})

function OwePage({ view: { post } }: FormProps<BesidePost>) {
  return (
    <Screen title="Owe a debrief" crumbs={[{ text: post.name, href: `/posts/${post.id}` }]}>
      <h1 class="nhsuk-heading-l">Does {post.givenName} need time to talk after a serious event?</h1>
      <p>
        The line manager and the supervisors named for {post.givenName} are told that a debrief is owed within two
        working days. Nothing of the event is written here, and {post.givenName} may leave the offer without saying why.
      </p>
      <Form submit="A debrief is owed" cancel={`/posts/${post.id}`}>
        {null}
      </Form>
    </Screen>
  )
}
