import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findReachedPost } from '../posts/index.ts'
import { AnswerDispute, DisputeVerdict } from './dispute.form.ts'
import { besideLine } from './dispute.rules.ts'
import { mayAnswer, mayDispute } from './disputes.policy.ts'
import { disputesOf, insertDispute, keepAnswer } from './disputes.store.ts'
import { disputesToldOf } from './find-disputes.ts'

/** The worker says that a line of a verdict about them is not right; it stands beside the line (safety H9). */
export const disputeVerdict = command({
  event: 'disputes.verdict-disputed',
  input: DisputeVerdict,
  load: async (context, { postId }) => {
    const reached = await findReachedPost(context, postId)
    return reached && { ...reached, disputes: (await disputesOf(context, [postId])).get(postId) ?? [] }
  },
  may: mayDispute,
  decide: ({ disputes }, form) => {
    const { disputeId } = besideLine(disputes, form)
    return disputeId && disputeId !== form.id
      ? invalid({ field: 'says', message: 'What you said about this line before still waits for an answer' })
      : accept(form)
  },
  save: insertDispute,
  about: ({ postId }) => [`post:${postId}`],
  keep: ['verdict', 'item', 'siteId'],
})

export const answerDispute = command({
  event: 'disputes.dispute-answered',
  input: AnswerDispute,
  load: async (context, { postId, disputeId }) => {
    const reached = await findReachedPost(context, postId)
    const told = reached && (await disputesToldOf(context, reached))
    const dispute = told?.find(({ id }) => id === disputeId)
    return reached && dispute && { ...reached, dispute }
  },
  may: mayAnswer,
  decide: ({ dispute }, { postId, disputeId, answer }, _, actor) =>
    dispute.answer
      ? invalid({ field: 'answer', message: 'This has been answered already' })
      : accept({ postId, id: disputeId, item: dispute.item, answer, by: actor.kind === 'colleague' ? actor.id : '' }),
  save: async (context, { id, answer, by }) => {
    await keepAnswer(context, id, answer, by)
    return accept({ id })
  },
  about: ({ postId }) => [`post:${postId}`],
  keep: ['item'],
})
