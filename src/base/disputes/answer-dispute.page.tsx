import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths as postPaths } from '../posts/posts.paths.ts'
import { answerDispute } from './dispute-verdict.ts'
import { paths } from './disputes.paths.ts'
import { type DisputesView, viewDisputes } from './view-disputes.ts'

export const answerDisputePage = formPage({
  path: '/posts/:postId/disputes/:disputeId/answer',
  show: viewDisputes,
  page: AnswerDispute,
  submit: answerDispute,
  next: paths.ofPost,
})

/** What the worker said against a line, and the manager's answer to it. Both stay beside the line (safety H9). */
function AnswerDispute({ view: { post, disputes, mayAnswer }, asked, field }: FormProps<DisputesView>) {
  const dispute = disputes.find(({ id, answer }) => id === asked.disputeId && !answer)
  const back = paths.ofPost({ postId: post.id })
  return (
    <Screen title={`Answer ${post.givenName}`} crumbs={[{ text: `What ${post.givenName} said`, href: back }]}>
      <h1 class="nhsuk-heading-l">Answer {post.givenName}</h1>
      {dispute && mayAnswer ? (
        <>
          <InsetText>
            <p>
              <strong>
                {dispute.title}
                {dispute.site && `, ${dispute.site}`}
              </strong>
            </p>
            <p>
              {post.givenName} says: “{dispute.says}”
            </p>
          </InsetText>
          <p>
            If {post.givenName} is right, <a href={postPaths.post({ postId: post.id })}>put the line right</a> first.
            Your answer stands beside it for both of you.
          </p>
          <Form submit="Answer" cancel={back}>
            <Textarea {...field('answer')} rows={4} label="Your answer" hint="Do not name anybody who is supported" />
          </Form>
        </>
      ) : (
        <p>
          Nothing here waits for an answer of yours. <a href={back}>See what {post.givenName} said</a>.
        </p>
      )}
    </Screen>
  )
}
