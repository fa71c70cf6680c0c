import type { Context } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { revokeLinks } from '../../platform/links.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { closeToAsked } from '../casework/index.ts'
import { isAskedOf, mayChangeOwn, maySeeQuestion, type QuestionSubject } from './advice.policy.ts'
import { answerBy } from './advice.rules.ts'
import { OneQuestion } from './ask.form.ts'
import { ANSWER_ADVICE, aboutQuestion, askOf } from './ask-of.ts'
import { findSubject } from './find-question.ts'
import { handOnAt } from './hand-on.ts'
import { restartTime, updateWithdrawn } from './question-changes.store.ts'

const load = async (context: Context, { questionId }: { questionId: string }) => {
  const subject = await findSubject(context, questionId, 'lock')
  return subject && maySeeQuestion(context.actor, subject) === true ? subject : undefined
}
const about = ({ id }: { id: string }, { question }: QuestionSubject) => [
  aboutQuestion(id),
  `post:${question.postId}` as const,
]

/** It is not needed any more. One press takes that back. */
export const withdrawQuestion = command({
  event: 'advice.withdrawn',
  input: OneQuestion,
  load,
  may: mayChangeOwn,
  decide: ({ question }) => {
    if (question.withdrawnAt) return refuse({ kind: 'repeated' })
    return question.answer
      ? forbidden(`${question.answer.by.name} has answered already: read it, and say what you did`)
      : accept({ id: question.id })
  },
  save: async (context, { id }) => {
    await updateWithdrawn(context, id, true)
    await revokeLinks(context, ANSWER_ADVICE, aboutQuestion(id))
    await closeToAsked(context, aboutQuestion(id))
    return accept({ id })
  },
  about,
  keep: [],
})

/** Asked after all: of whoever had it, and its time begins anew. */
export const bringBackQuestion = command({
  event: 'advice.asked-again',
  input: OneQuestion,
  load,
  may: mayChangeOwn,
  decide: ({ question }, _, { now }) =>
    question.withdrawnAt
      ? accept({ id: question.id, until: answerBy(question.soon, now) })
      : refuse({ kind: 'repeated' }),
  save: async (context, { id, until }, { question }) => {
    await updateWithdrawn(context, id, false)
    await restartTime(context, id, until)
    await askOf(context, question, question.withWhom.id)
    await enqueue(context, [handOnAt(id, until)])
    return accept({ id })
  },
  about,
  keep: [],
})

/** A new link and PIN, to whoever has the question: the one before opens nothing any more. */
export const renewLink = command({
  event: 'advice.link-renewed',
  input: OneQuestion,
  load,
  may: mayChangeOwn,
  decide: ({ question }) =>
    question.answer || question.withdrawnAt
      ? forbidden('This question needs no link any more')
      : accept({ id: question.id }),
  save: async (context, { id }, { question }) => {
    await askOf(context, question, question.withWhom.id)
    return accept({ id })
  },
  about,
  keep: [],
})

/** The link that went out opens nothing any more: for a phone that was lost, or a wrong address. */
export const stopLink = command({
  event: 'advice.link-stopped',
  input: OneQuestion,
  load,
  may: (actor, subject) => isAskedOf(actor, subject) || mayChangeOwn(actor, subject),
  decide: ({ question }) => accept({ id: question.id }),
  save: async (context, { id }) => {
    await revokeLinks(context, ANSWER_ADVICE, aboutQuestion(id))
    return accept({ id })
  },
  about,
  keep: [],
})
