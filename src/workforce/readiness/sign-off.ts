import { createHash } from 'node:crypto'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { SignOffForm } from './change-readiness.form.ts'
import { findJudged } from './find-judged.ts'
import type { GateLine } from './gate-lines.rules.ts'
import { signsAs } from './readiness.policy.ts'
import { insertSignOff } from './readiness.store.ts'

/** The line manager and the GP supervisor each sign that everything is in place: last, and on what they saw (sign-off item). */
export const signOff = command({
  event: 'readiness.signed-off',
  input: SignOffForm,
  load: (context, { postId }) => findJudged(context, postId),
  may: (actor, judged) =>
    signsAs(actor, judged) !== undefined ||
    `Only the line manager and the GP supervisor of ${judged.post.givenName} can sign`,
  decide: (judged, _, { newId }, actor) => {
    const as = signsAs(actor, judged)
    if (!as || actor.kind !== 'colleague') return forbidden('You do not manage or supervise this post')
    if (!judged.readyToSign) return forbidden('Something else is still owed. Signing comes last')
    return accept({ id: newId(), postId: judged.postId, as, by: actor.id, facts: hashOf(judged.reasons) })
  },
  save: insertSignOff,
  about: ({ postId }) => [`post:${postId}`],
  keep: ['as'],
})

/** What was signed: every line and how it stood. */
const hashOf = (lines: readonly GateLine[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(lines.map(({ item, at, met, on }) => [item, at?.id, met, on])))
    .digest()
