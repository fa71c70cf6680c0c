import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, missing, type Result, refuse } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { AnswerPulse } from './pulse.form.ts'
import { eraseAnswers, keepAnswers } from './pulse.store.ts'

/** Whoever signs in as a worker answers for themselves. */
export const ownOf = (actor: Actor) =>
  actor.kind === 'colleague' ? { accountId: actor.accountId, colleagueId: actor.id } : undefined

/**
 * Keeps the answers of this week. It is no command, on purpose: what is answered here is no event in any log (safety H9).
 * Refused in words for an answer that is none of the four.
 */
export async function answerPulse(context: Context, form: unknown): Promise<Result<object>> {
  const own = ownOf(context.actor)
  if (!own) return forbidden('Sign in to answer for yourself')
  const read = AnswerPulse.safeParse(form)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { manageable, supported } = read.data
  await keepAnswers(context, own, {
    ...(manageable && { manageable: Number(manageable) }),
    ...(supported && { supported: Number(supported) }),
  })
  return accept({})
}

/** All of one's own, at once. */
export async function erasePulse(context: Context): Promise<Result<object>> {
  const own = ownOf(context.actor)
  if (!own) return missing()
  await eraseAnswers(context, own)
  return accept({})
}
