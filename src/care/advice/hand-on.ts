import { z } from 'zod'
import { recordEvent } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { supervisorsOf } from '../../workforce/supervisors/index.ts'
import { nextAnswerBy, nextToAsk, whoMayBeAsked } from './advice.rules.ts'
import { aboutQuestion, askOf } from './ask-of.ts'
import { markOwed, updateWith } from './question-changes.store.ts'
import { findQuestion } from './questions.store.ts'
import { pastTheirTime } from './waiting.store.ts'

/**
 * The time of whoever has a question is over: it goes to whoever else supervises the worker or stands in. When everybody was asked,
 * the network owes an answer, and those who hold that duty see it (never the worker's fault: safety H8).
 */
export async function handOn(context: Context, questionId: string): Promise<void> {
  const question = await findQuestion(context, questionId, 'lock')
  const { now } = context.moment
  if (!question || question.answer || question.withdrawnAt || question.owedSince) return
  if (question.answerBy > now) return
  const supervisors = (await supervisorsOf(context, [question.postId])).get(question.postId) ?? []
  const mayAsk = whoMayBeAsked(supervisors).filter(({ id }) => id !== question.asker.id)
  const next = nextToAsk(mayAsk, question.calls)
  const about = [aboutQuestion(questionId), `post:${question.postId}` as const]
  if (!next) {
    await markOwed(context, questionId)
    await recordEvent(context, { event: 'advice.answer-owed', about, detail: {} })
    return
  }
  const until = nextAnswerBy(question.soon, now)
  await updateWith(context, questionId, next.id, until)
  await askOf(context, question, next.id)
  await recordEvent(context, { event: 'advice.handed-on', about, detail: {} })
  await enqueue(context, [handOnAt(questionId, until)])
}

/** It may run twice: whose time is not over keeps it. */
export const handOnJob = job({
  task: 'advice.hand-on',
  payload: z.object({ questionId: z.uuid() }),
  run: (context, { questionId }) => handOn(context, questionId),
})

export const handOnAt = (questionId: string, runAt: Date) =>
  handOnJob.later({ questionId }, { runAt, key: `${handOnJob.task}:${questionId}` })

/** Each hour: what was lost on the way is taken up again. Silence must never look like an answer. */
export const keepHandingOn = job({
  task: 'advice.keep-handing-on',
  payload: z.object({}),
  every: 'hour',
  run: async (context: Context) => {
    for (const id of await pastTheirTime(context)) await handOn(context, id)
  },
})
