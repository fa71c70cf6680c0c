import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { beginAbsence } from './begin-absence.ts'
import { paths } from './posts.paths.ts'
import type { PostView } from './view-post.ts'
import { viewManaged } from './view-terms.ts'

export const beginAbsencePage = formPage({
  path: '/posts/:postId/away',
  show: viewManaged,
  initial: ({ today }) => ({ from: today }),
  page: BeginAbsence,
  submit: beginAbsence,
  next: ({ postId }) => paths.post({ postId }),
})

function BeginAbsence({ view: { post }, field }: FormProps<PostView>) {
  const here = paths.post({ postId: post.id })
  return (
    <Screen title={`${post.name} is going away`} crumbs={[{ text: post.name, href: here }]}>
      <h1 class="nhsuk-heading-l">{post.name} is going on long leave or is ill</h1>
      <p>
        Only the days are kept. Do not write the reason anywhere in Trellis. While {post.givenName} is away, what is due
        for them stops counting, and the people they support are given a named person the same day.
      </p>
      <Form submit="Save that they are away" cancel={here}>
        <Input {...field('from')} label="First day away" kind="date" hint="For example, 22 November 2026" />
        <Input
          {...field('expectedBack')}
          label="Expected back (optional)"
          kind="date"
          hint="Leave empty if not known"
        />
      </Form>
    </Screen>
  )
}
