import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { answerAdvice } from './answer-advice.ts'
import { askAdvice } from './ask-advice.ts'
import { followUp, readAdvice } from './follow-up.ts'
import { listAdvice } from './list-advice.ts'
import { type QuestionView, viewQuestion } from './view-question.ts'
import { withdrawQuestion } from './withdraw.ts'

/** The same as the pages. A link and its PIN are told on the worker's own screen alone. */
const told = ({ question, standing, actions }: QuestionView) => ({
  ...question,
  standing,
  calls: question.calls.map(({ colleagueId, name, calledAt, told: reached }) => ({
    colleagueId,
    name,
    calledAt,
    reached,
  })),
  actions,
})

export const adviceEndpoints = [
  getEndpoint({
    path: '/api/advice',
    summary: 'What the reader asked a clinician, was asked, or has to see answered',
    show: listAdvice,
  }),
  getEndpoint({
    path: '/api/advice/:questionId',
    summary: 'One question with its advice, by case number',
    show: viewQuestion,
    tells: told,
  }),
  postEndpoint({ path: '/api/advice', summary: 'Ask a clinician: is this safe?', submit: askAdvice }),
  postEndpoint({ path: '/api/advice/:questionId/answer', summary: 'Give advice', submit: answerAdvice }),
  postEndpoint({ path: '/api/advice/:questionId/read', summary: 'Say that the advice was read', submit: readAdvice }),
  postEndpoint({ path: '/api/advice/:questionId/follow-up', summary: 'Say what was done with it', submit: followUp }),
  postEndpoint({ path: '/api/advice/:questionId/withdraw', summary: 'Take a question back', submit: withdrawQuestion }),
]
