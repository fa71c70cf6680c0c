import type { z } from 'zod'
import { namedIn } from '../../lib/named-in-notes.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayFollowUp, maySeeQuestion, type QuestionSubject } from './advice.policy.ts'
import type { Question } from './advice.rules.ts'
import { FollowUp, OneQuestion } from './ask.form.ts'
import { aboutQuestion } from './ask-of.ts'
import { findSubject } from './find-question.ts'
import { markRead, updateDone } from './question-changes.store.ts'

const found = async (context: Context, { questionId }: z.infer<typeof OneQuestion>) => {
  const subject = await findSubject(context, questionId, 'lock')
  return subject && maySeeQuestion(context.actor, subject) === true ? subject : undefined
}
const aboutIt = ({ id }: { id: string }, { question }: QuestionSubject) => [
  aboutQuestion(id),
  `post:${question.postId}` as const,
  ...(question.caseId ? [`case:${question.caseId}` as const] : []),
]
const unanswered = ({ answer }: Question): Result<never> | undefined =>
  answer ? undefined : forbidden('There is no advice to read yet')

/** The worker has read the advice: one press. */
export const readAdvice = command({
  event: 'advice.advice-read',
  input: OneQuestion,
  load: found,
  may: mayFollowUp,
  decide: ({ question }, _, __, actor) => {
    if (actor.kind !== 'colleague') return refuse({ kind: 'missing' })
    if (question.readAt) return refuse({ kind: 'repeated' })
    return unanswered(question) ?? accept({ id: question.id, by: actor.id })
  },
  save: async (context, { id, by }) => {
    await markRead(context, id, by)
    return accept({ id })
  },
  about: aboutIt,
  keep: [],
})

/** What came of it: whoever advised reads it beside the advice. */
export const followUp = command({
  event: 'advice.followed-up',
  input: FollowUp,
  load: found,
  may: mayFollowUp,
  decide: ({ question }, { done, notAPerson }, _, actor) => {
    if (actor.kind !== 'colleague') return refuse({ kind: 'missing' })
    const early = unanswered(question)
    if (early) return early
    if (question.done) return forbidden('What was done is written already')
    const colleagues = [question.asker.name, actor.name, ...question.calls.map(({ name }) => name)]
    const named = namedIn({ done }, { notAPerson, colleagues })
    return named.length ? invalid(...named) : accept({ id: question.id, by: actor.id, words: done })
  },
  save: async (context, { id, by, words }) => {
    await markRead(context, id, by)
    await updateDone(context, id, words)
    return accept({ id })
  },
  about: aboutIt,
  keep: [],
})
