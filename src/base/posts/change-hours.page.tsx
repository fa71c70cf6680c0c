import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { changeHours } from './change-hours.ts'
import { wteWords } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'
import type { PostView } from './view-post.ts'
import { viewManaged } from './view-terms.ts'

export const changeHoursPage = formPage({
  path: '/posts/:postId/hours',
  show: viewManaged,
  initial: ({ post, today }) => ({ version: String(post.version), wte: String(post.wte), from: today }),
  page: ChangeHours,
  submit: changeHours,
  next: ({ postId }) => paths.post({ postId }),
})

function ChangeHours({ view: { post }, field }: FormProps<PostView>) {
  const here = paths.post({ postId: post.id })
  return (
    <Screen title={`Change ${post.name}’s hours`} crumbs={[{ text: post.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Change {post.name}’s hours</h1>
      <p>
        {post.givenName} works {wteWords(post.wte)} now. How many people they can support follows their hours.
      </p>
      <Form submit="Save hours" cancel={here}>
        <Input
          {...field('wte')}
          label="Hours, as a part of full time"
          hint="1 is full time, 0.6 is three days of five"
          kind="decimal"
        />
        <Input {...field('from')} label="From which day" kind="date" hint="For example, 1 April 2027" />
      </Form>
    </Screen>
  )
}
