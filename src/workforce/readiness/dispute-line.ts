import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AnswerDispute, DisputeLine } from './change-readiness.form.ts'
import { lineAt } from './exception.rules.ts'
import { findJudged } from './find-judged.ts'
import { mayAnswer, mayDispute } from './readiness.policy.ts'
import { addedTo, answerDispute, insertDispute } from './readiness.store.ts'

/** Every line about a worker can be disputed by the worker, and the dispute shows beside it (safety H9). */
export const disputeLine = command({
  event: 'readiness.line-disputed',
  input: DisputeLine,
  load: (context, { postId }) => findJudged(context, postId),
  may: mayDispute,
  decide: (judged, form) =>
    lineAt(judged, form.item, form.siteId)
      ? accept(form)
      : invalid({ field: 'item', message: 'This line is not there any more. Look at the page again' }),
  save: insertDispute,
  about: ({ postId }) => [`post:${postId}`],
  keep: ['item', 'siteId'],
})

export const answerDisputedLine = command({
  event: 'readiness.dispute-answered',
  input: AnswerDispute,
  load: async (context, { postId, disputeId }) => {
    const judged = await findJudged(context, postId)
    const dispute = (await addedTo(context, [postId])).get(postId)?.disputes.find(({ id }) => id === disputeId)
    return judged && dispute && { judged, dispute }
  },
  may: (actor, { judged }) => mayAnswer(actor, judged),
  decide: ({ judged, dispute }, { answer }, _, actor) =>
    dispute.answer
      ? invalid({ field: 'answer', message: 'This has been answered already' })
      : accept({
          id: dispute.id,
          postId: judged.postId,
          item: dispute.item,
          answer,
          by: actor.kind === 'colleague' ? actor.id : '',
        }),
  save: async (context, { id, answer, by }) => {
    await answerDispute(context, id, answer, by)
    return accept({ id })
  },
  about: ({ postId }) => [`post:${postId}`],
  keep: ['item'],
})
