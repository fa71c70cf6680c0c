import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { endPost } from './end-post.ts'
import { END_REASONS, endReasonWords } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'
import type { PostView } from './view-post.ts'
import { viewManaged } from './view-terms.ts'

export const endPostPage = formPage({
  path: '/posts/:postId/end',
  show: viewManaged,
  initial: ({ post }) => ({
    version: String(post.version),
    lastDay: post.endedOn ?? '',
    reason: post.endReason ?? '',
  }),
  page: EndPost,
  submit: endPost,
  next: ({ postId }) => paths.post({ postId }),
})

function EndPost({ view: { post }, field }: FormProps<PostView>) {
  const here = paths.post({ postId: post.id })
  return (
    <Screen title={`End ${post.name}’s post`} crumbs={[{ text: post.name, href: here }]}>
      <h1 class="nhsuk-heading-l">End {post.name}’s post</h1>
      <p>
        Everybody {post.givenName} supports is given a named person, those with a worry about safety first.{' '}
        {post.givenName} keeps their account, portfolio and training record.
      </p>
      <Form submit="End the post" cancel={here} warning>
        <Input {...field('lastDay')} label="Last day in post" kind="date" hint="For example, 31 March 2027" />
        <Radios
          {...field('reason')}
          legend="Why does it end?"
          hint="Ask them. Only the employer and they see it; counted together it shows what makes people leave."
          items={END_REASONS.map((reason) => ({ value: reason, label: endReasonWords[reason] }))}
        />
      </Form>
    </Screen>
  )
}
