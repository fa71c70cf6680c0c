import { namedIn } from '../../lib/named-in-notes.ts'
import { enqueue } from '../../platform/jobs.ts'
import { accept, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { ASKERS } from './advice.policy.ts'
import { answerBy } from './advice.rules.ts'
import { AskAdvice } from './ask.form.ts'
import { aboutQuestion, askOf } from './ask-of.ts'
import { findAsking } from './find-asking.ts'
import { handOnAt } from './hand-on.ts'
import { insertQuestion } from './questions.store.ts'

/**
 * "Is this safe?" A worker asks the clinician who supervises them, or who stands in, by case number (S43). What may name somebody is
 * pointed out before anything is saved.
 */
export const askAdvice = command({
  event: 'advice.asked',
  input: AskAdvice,
  load: (context, { caseId }) => findAsking(context, caseId),
  may: (actor) =>
    (actor.kind === 'colleague' && ASKERS.includes(actor.seat.role)) || 'Only those who support people can ask this',
  decide: ({ post, mayAsk, subject }, form, { now }, actor) => {
    const of = mayAsk.find(({ id }) => id === form.ofId)
    if (!of || actor.kind !== 'colleague')
      return invalid({ field: 'ofId', message: 'Choose somebody who supervises you, or stands in for them' })
    const { id, risk, soon, question, notAPerson } = form
    const colleagues = [post.name, ...mayAsk.map(({ name }) => name)]
    const named = namedIn({ question }, { notAPerson, colleagues })
    if (named.length) return invalid(...named)
    const asked = { id, caseId: subject?.id, postId: post.id, kind: of.kind, risk, soon, words: question }
    return accept({ ...asked, askerId: actor.id, ofId: of.id, answerBy: answerBy(soon, now) })
  },
  save: async (context, question) => {
    if (!(await insertQuestion(context, question))) return refuse({ kind: 'repeated' })
    await askOf(context, question, question.ofId)
    await enqueue(context, [handOnAt(question.id, question.answerBy)])
    return accept({ id: question.id })
  },
  about: ({ id, postId, caseId }) => [
    aboutQuestion(id),
    `post:${postId}`,
    ...(caseId ? [`case:${caseId}` as const] : []),
  ],
  keep: ['soon'],
})
