import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { SetFactor } from './capacity.form.ts'
import { maySetFactor } from './capacity.policy.ts'
import { boundsOf, type Factor } from './factor.rules.ts'
import { insertFactor, type NewFactor } from './factors.store.ts'
import type { PostCapacity } from './find-capacity.ts'
import { findSubject } from './find-subject.ts'

/** A figure of one post's sum, from a day, with the reason that everybody who sees the sum reads (S22, S46). */
export const setFactor = command({
  event: 'capacity.figure-set',
  input: SetFactor,
  load: (context, { postId }) => findSubject(context, postId),
  may: maySetFactor,
  decide: ({ post, standard }, form, _, actor): Result<NewFactor> => {
    const input = standard.caseload.inputs.find(({ id }) => id === form.input)
    if (!input || actor.kind !== 'colleague') return invalid({ field: 'input', message: 'Choose a figure of the sum' })
    const { min, max } = boundsOf(input)
    const { id, value, reason, from } = form
    if (form.usual !== true && value === undefined)
      return invalid({ field: 'value', message: `Enter a number between ${min} and ${max}` })
    if (value !== undefined && (value < min || value > max))
      return invalid({ field: 'value', message: `The number must be between ${min} and ${max}` })
    if (from < post.startedOn)
      return invalid({ field: 'from', message: 'This day is before the post began. Choose a later one' })
    const chosen = form.usual === true ? undefined : value
    return accept({ id, postId: post.id, input: form.input, value: chosen, reason, from, setBy: actor.id })
  },
  save: insertFactor,
  about: ({ postId, id }) => [`post:${postId}`, `capacity-factor:${id}`],
  keep: ['input', 'value', 'from'],
})

export const factorOf = ({ factors }: PostCapacity, input: string): Factor | undefined =>
  factors.find(({ id, settable }) => settable && id === input)
