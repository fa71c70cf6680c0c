import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { actionsSetIn } from '../../base/agreed-actions/index.ts'
import { namedHistory } from '../../base/colleagues/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { isAsker, mayAnswer, mayFollowUp, mayReadWords, maySeeQuestion, type QuestionSubject } from './advice.policy.ts'
import { type AdviceDoor, type Standing, standingOf } from './advice.rules.ts'
import { aboutQuestion } from './ask-of.ts'
import { liveDoor } from './doors.store.ts'
import { findSubject } from './find-question.ts'

export type QuestionView = QuestionSubject & {
  standing: Standing
  /** Whether this reader may read what was asked and said: a manager is told of the duty alone. */
  words: boolean
  mine: boolean
  mayAnswer: boolean
  mayFollowUp: boolean
  actions: AgreedAction[]
  door: AdviceDoor | undefined
  history: Awaited<ReturnType<typeof namedHistory>>
}

/** One question with its answer and what came of it. */
export const viewQuestion = query({
  read: 'advice.question-viewed',
  load: async (context: Context, { questionId }: { questionId: string }): Promise<QuestionView | undefined> => {
    const found = await findSubject(context, questionId)
    if (!found || maySeeQuestion(context.actor, found) !== true) return undefined
    const { actor, moment } = context
    const about = aboutQuestion(questionId)
    const open = !found.question.answer && !found.question.withdrawnAt
    const mine = isAsker(actor, found)
    const words = mayReadWords(actor, found)
    return {
      ...found,
      question: words ? found.question : withoutWords(found.question),
      standing: standingOf(found.question, moment.now),
      words,
      mine,
      mayAnswer: open && mayAnswer(actor, found) === true,
      mayFollowUp: found.question.answer !== undefined && mayFollowUp(actor, found) === true,
      actions: words ? ((await actionsSetIn(context, [about])).get(about) ?? []) : [],
      door: open && mine ? await liveDoor(context, questionId) : undefined,
      history: words ? await namedHistory(context, about) : [],
    }
  },
  may: maySeeQuestion,
  about: ({ question }) => [
    aboutQuestion(question.id),
    ...(question.postId ? [`post:${question.postId}` as const] : []),
    ...(question.caseId ? [`case:${question.caseId}` as const] : []),
  ],
})

const withoutWords = (question: QuestionSubject['question']): QuestionSubject['question'] => ({
  ...question,
  asker: { id: '', name: '' },
  postId: '',
  words: '',
  caseNumber: undefined,
  caseId: undefined,
  risk: 'other',
  answer: undefined,
  done: undefined,
})

/** For the form that says what was done: those who may say it. */
export const viewForFollowUp = query({
  read: 'advice.question-viewed',
  load: async (context: Context, { questionId }: { questionId: string }) => {
    const found = await findSubject(context, questionId)
    return found?.question.answer ? found : undefined
  },
  may: mayFollowUp,
  about: ({ question }) => [aboutQuestion(question.id), `post:${question.postId}`],
})
