import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { showMoment } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { caseWords, type Question, riskWords } from './advice.rules.ts'

/** What was asked: by case number, and never whose it is. */
export const WhatWasAsked = ({ question, caseHref }: { question: Question; caseHref?: string | undefined }) => (
  <SummaryList
    rows={[
      { key: 'Case', value: caseHref ? <a href={caseHref}>{caseWords(question)}</a> : caseWords(question) },
      { key: 'Risk', value: riskWords[question.risk] },
      { key: 'Question', value: <Paragraphs text={question.words} /> },
      { key: 'Asked', value: `${question.asker.name}, ${showMoment(question.askedAt)}` },
      !question.answer && { key: 'Answer due', value: showMoment(question.answerBy) },
    ]}
  />
)

/** The advice, who gave it and when, what is to be done, and what came of it. */
export function WhatWasAdvised({ question, actions }: { question: Question; actions: readonly AgreedAction[] }) {
  const { answer, done, readAt, asker } = question
  if (!answer) return null
  const how = answer.how === 'link' ? ', on a phone with a PIN' : ''
  return (
    <SummaryList
      rows={[
        { key: 'Advice', value: <Paragraphs text={answer.words} /> },
        { key: 'Given by', value: `${answer.by.name}, ${showMoment(answer.at)}${how}` },
        answer.speak && { key: 'Speak', value: `${answer.by.name} asks you to ring about it` },
        ...actions.map((action) => ({ key: 'To be done', value: inWords(action) })),
        { key: 'Read', value: readAt ? `${asker.name}, ${showMoment(readAt)}` : 'Not yet' },
        done && { key: 'What was done', value: <Paragraphs text={done.words} /> },
      ]}
    />
  )
}

const inWords = ({ text, owner, dueOn, settled }: AgreedAction): string =>
  `${text}. ${owner.name}, ${settled ? `settled ${shortDate(settled.on)}` : `by ${shortDate(dueOn)}`}`
