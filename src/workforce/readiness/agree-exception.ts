import { sitsAs } from '../../platform/actor.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AgreeException, EndException } from './change-readiness.form.ts'
import { decideException } from './exception.rules.ts'
import { findJudged } from './find-judged.ts'
import { maySee } from './readiness.policy.ts'
import { addedTo, endException, insertException } from './readiness.store.ts'

export const agreeException = command({
  event: 'readiness.exception-agreed',
  input: AgreeException,
  load: async (context, { postId }) => {
    const judged = await findJudged(context, postId)
    const added = (await addedTo(context, [postId])).get(postId)
    return judged && { judged, exceptions: added?.exceptions ?? [] }
  },
  may: (actor, { judged }) => maySee(actor, judged),
  decide: (subject, form, { today }, actor) => decideException(subject, form, today, actor),
  save: insertException,
  about: ({ id, postId }) => [`post:${postId}`, `agreed-exception:${id}`],
  keep: ['item', 'siteId', 'from', 'until', 'agreedAs', 'renewalOf'],
})

/** Ends an exception from today: the duty was met, or the exception is no longer safe. */
export const endAgreedException = command({
  event: 'readiness.exception-ended',
  input: EndException,
  load: async (context, { postId, exceptionId }) => {
    const judged = await findJudged(context, postId)
    const added = (await addedTo(context, [postId])).get(postId)
    const exception = added?.exceptions.find(({ id }) => id === exceptionId)
    return judged && exception && { judged, exception }
  },
  may: (actor, { judged, exception }) =>
    (actor.kind === 'colleague' && actor.id === exception.agreedBy.id) ||
    (judged.reached && sitsAs(actor, ...roles)) ||
    'Only whoever agreed this, or another who may agree exceptions here, can end it',
  decide: ({ judged, exception }, _, { today }) =>
    exception.until < today
      ? forbidden('This exception has ended already')
      : accept({ id: exception.id, postId: judged.postId, item: exception.item, on: today }),
  save: async (context, { id, on }) => {
    await endException(context, id, on)
    return accept({ id })
  },
  about: ({ id, postId }) => [`post:${postId}`, `agreed-exception:${id}`],
  keep: ['item', 'on'],
})
const roles = ['pcn-manager', 'gp-supervisor', 'provider-manager'] as const
