import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths as postPaths } from '../posts/posts.paths.ts'
import { VERDICT_WORDS } from './dispute.rules.ts'
import { paths } from './disputes.paths.ts'
import { type DisputesView, type TitledDispute, viewDisputes } from './view-disputes.ts'

export const disputesPage = page({ path: '/posts/:postId/disputes', show: viewDisputes, page: Disputes })

/** What the worker said is not right, and what was answered: nothing of it goes away. */
function Disputes({ view: { post, disputes, mayDispute, mayAnswer } }: PageProps<DisputesView>) {
  const title = mayDispute ? 'What you said is not right' : `What ${post.givenName} said is not right`
  return (
    <Screen title={title} crumbs={mayDispute ? [] : [{ text: post.name, href: postPaths.post({ postId: post.id }) }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      {disputes.length === 0 && (
        <EmptyState heading="Nothing yet">
          Beside every line of a verdict about {mayDispute ? 'you' : post.givenName}{' '}
          {mayDispute ? 'you can press' : `${post.givenName} can press`} “This is not right”. What is written stands
          beside the line, and here, until it is answered.
        </EmptyState>
      )}
      {disputes.map((dispute) => (
        <One
          key={dispute.id}
          dispute={dispute}
          postId={post.id}
          mayAnswer={mayAnswer}
          givenName={post.givenName}
          own={mayDispute}
        />
      ))}
    </Screen>
  )
}

type OneProps = { dispute: TitledDispute; postId: string; mayAnswer: boolean; givenName: string; own: boolean }

const One = ({ dispute, postId, mayAnswer, givenName, own }: OneProps) => (
  <section>
    <h2 class="nhsuk-heading-s">
      {dispute.title}
      {dispute.site && `, ${dispute.site}`}
    </h2>
    <p class="nhsuk-hint">{VERDICT_WORDS[dispute.verdict]}</p>
    <p>
      {shortDate(dispute.on)}: “{dispute.says}”
    </p>
    {dispute.answer ? (
      <p>
        Answered on {shortDate(dispute.answer.on)}
        {dispute.answer.by && ` by ${dispute.answer.by}`}: “{dispute.answer.says}”
      </p>
    ) : (
      <p>
        It waits for an answer from whoever manages {own ? 'you' : givenName}.{' '}
        {mayAnswer && dispute.id && <a href={paths.answer({ postId }, dispute.id)}>Answer {givenName}</a>}
      </p>
    )}
  </section>
)
