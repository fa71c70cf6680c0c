import { z } from 'zod'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { agreementReason } from './agreement.rules.ts'
import { type Member, teamUnder } from './team.ts'

export type AgreementLine = {
  pcn: { id: string; name: string }
  provider: { id: string; name: string }
  workers: number
  reason: Reason
}

/** Every arrangement under a seat in which a provider employs link workers for a PCN, and how its agreement stands. */
export const listAgreements = list({
  read: 'placements.agreements-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: async (context: Context, scope): Promise<AgreementLine[]> =>
    arrangementsIn(await teamUnder(context, scope), context.moment.today),
  names: () => [],
})

/** One line for each PCN and provider, however many workers stand under it. */
export function arrangementsIn(team: readonly Member[], today: string): AgreementLine[] {
  const lines = new Map<string, AgreementLine>()
  for (const { post, facts, standard } of team) {
    // As of before anybody's first referral: what PCN and provider owe each other, whomever it stops.
    const reason = agreementReason(post, facts, standard, today, false)
    if (!reason || !post.pcn) continue
    const key = `${post.pcn.id} ${post.employer.id}`
    const workers = (lines.get(key)?.workers ?? 0) + 1
    lines.set(key, { pcn: post.pcn, provider: post.employer, workers, reason })
  }
  return [...lines.values()]
}
