import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { answerDisputedLine } from './dispute-line.ts'
import type { JudgedForReader } from './for-reader.ts'
import { paths } from './readiness.paths.ts'
import { viewReadiness } from './view-readiness.ts'

export const answerDisputePage = formPage({
  path: '/posts/:postId/readiness/answer',
  show: viewReadiness,
  page: AnswerDispute,
  submit: answerDisputedLine,
  next: paths.readiness,
})

/** What the worker said against a line, and the manager's answer to it. Both stay beside the line (safety H9). */
function AnswerDispute({ view: judged, values, field }: FormProps<JudgedForReader>) {
  const { post, reasons, mayAnswer } = judged
  const line = reasons.find(({ disputeId }) => disputeId !== undefined && disputeId === values.disputeId)
  const back = paths.readiness({ postId: post.id })
  return (
    <Screen title={`Answer ${post.givenName}`} crumbs={[{ text: `Readiness: ${post.name}`, href: back }]}>
      <h1 class="nhsuk-heading-l">Answer {post.givenName}</h1>
      {line?.disputed && mayAnswer ? (
        <>
          <InsetText>
            <p>
              <strong>{line.title}</strong>
              {line.at && `, ${line.at.name}`}: {line.says}
            </p>
            <p>
              {post.givenName} says: “{line.disputed.says}”
            </p>
          </InsetText>
          <p>If {post.givenName} is right, put the line right first. Your answer stands beside it for both of you.</p>
          <Form submit="Answer" cancel={back}>
            <input type="hidden" name="disputeId" value={line.disputeId} />
            <Textarea {...field('answer')} rows={4} label="Your answer" hint="Do not name anybody who is supported" />
          </Form>
        </>
      ) : (
        <p>
          Nothing here waits for an answer of yours. <a href={back}>See how {post.givenName} stands</a>.
        </p>
      )}
    </Screen>
  )
}
