import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pager } from '../../ui/pager.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { paths } from './advice.paths.ts'
import { type Question, standingOf, standingWords } from './advice.rules.ts'
import { listOfCase } from './list-advice.ts'
import { WhatWasAdvised, WhatWasAsked } from './question-parts.view.tsx'

type CaseAdvice = { caseId: string; questions: Question[]; next: string | undefined; now: Date; asks: boolean }

export const caseAdvicePage = page({ path: '/cases/:caseId/advice', show: listOfCase, page: CaseAdvicePage })

/** What was asked and advised about one case, the newest first: it stays with the case when its worker changes. */
function CaseAdvicePage({ view, asked }: PageProps<CaseAdvice>) {
  const { caseId, questions, next, now, asks } = view
  const number = questions[0]?.caseNumber ?? 'The case'
  return (
    <Screen title="Advice on the case" crumbs={[{ text: number, href: casework.case({ caseId }) }]}>
      <h1 class="nhsuk-heading-l">Advice on {questions.length ? number : 'this case'}</h1>
      {asks && <Button href={paths.askAbout({ caseId })}>Ask: is this safe?</Button>}
      {questions.length === 0 && (
        <EmptyState heading="Nothing asked yet">
          What is asked of a clinician about this case, their advice and what was done are kept here.
        </EmptyState>
      )}
      {questions.map((question) => (
        <section key={question.id}>
          <h2 class="nhsuk-heading-m">
            <a href={paths.question({ questionId: question.id })}>{standingWords[standingOf(question, now)]}</a>
          </h2>
          <WhatWasAsked question={question} />
          <WhatWasAdvised question={question} actions={[]} />
        </section>
      ))}
      <Pager firstHref={asked.after && paths.ofCase({ caseId })} nextHref={next && paths.ofCase({ caseId }, next)} />
    </Screen>
  )
}
