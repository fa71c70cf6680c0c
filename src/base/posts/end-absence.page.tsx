import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { endAbsence } from './end-absence.ts'
import { paths } from './posts.paths.ts'
import { recordReturnTalk } from './record-return-talk.ts'
import type { PostView } from './view-post.ts'
import { viewManaged } from './view-terms.ts'

export const endAbsencePage = formPage({
  path: '/posts/:postId/away/:absenceId/back',
  show: viewManaged,
  initial: ({ today }) => ({ back: today }),
  page: EndAbsence,
  submit: endAbsence,
  next: ({ postId }) => paths.post({ postId }),
})

function EndAbsence({ view: { post }, field }: FormProps<PostView>) {
  const here = paths.post({ postId: post.id })
  return (
    <Screen title={`${post.name} is back`} crumbs={[{ text: post.name, href: here }]}>
      <h1 class="nhsuk-heading-l">{post.name} is back</h1>
      <p>Begin with a conversation about coming back. What ran out while they were away has 28 days to be put right.</p>
      <Form submit="Save that they are back" cancel={here}>
        <Input {...field('back')} label="First day back" kind="date" hint="For example, 4 January 2027" />
      </Form>
    </Screen>
  )
}

export const returnTalkPage = formPage({
  path: '/posts/:postId/away/:absenceId/return-talk',
  show: viewManaged,
  initial: ({ today }) => ({ on: today }),
  page: HeldTalk,
  submit: recordReturnTalk,
  next: ({ postId }) => paths.post({ postId }),
})

function HeldTalk({ view: { post }, field }: FormProps<PostView>) {
  const here = paths.post({ postId: post.id })
  return (
    <Screen title={`Return conversation with ${post.name}`} crumbs={[{ text: post.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Return conversation with {post.name}</h1>
      <p>Only the day is kept. What was said stays between the two of you.</p>
      <Form submit="Save the day" cancel={here}>
        <Input {...field('on')} label="Day of the conversation" kind="date" hint="For example, 4 January 2027" />
      </Form>
    </Screen>
  )
}
