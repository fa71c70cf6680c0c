import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import type { Signal } from '../../platform/signals.ts'
import { ownOf } from './answer-pulse.ts'
import { teamWeeks, type WeekAnswers, weeksKept } from './pulse.rules.ts'
import { ownAnswers, type TeamAnswer, teamAnswers } from './pulse.store.ts'

export type PulseView = { weeks: WeekAnswers[]; signals: Signal[] }

/** One's own answers and what may weigh on one. It is no query with a look, on purpose: nobody can see that it was read. */
export async function viewPulse(context: Context): Promise<Result<PulseView>> {
  const own = ownOf(context.actor)
  if (!own) return missing()
  const { today } = context.moment
  const posts = (await postsOfColleague(context, own.colleagueId)).filter((post) => inPost(post, today))
  const signals = []
  for (const { id } of posts)
    for (const source of context.app.signals) signals.push(...(await source.load(context, id)))
  return accept({ weeks: weeksKept(await ownAnswers(context, own), today), signals })
}

export const TEAM_READERS = ['line-manager', 'pcn-manager', 'provider-manager'] as const
export type TeamPulse = { organisation: string; firstWeek: string; answers: TeamAnswer[] }

/** Two groups a question over four weeks that are over, or nothing: figures of a team, never of anybody in it. */
export async function viewTeamPulse(context: Context): Promise<Result<TeamPulse>> {
  const { actor, moment } = context
  const scope = Scope.of(actor, ...TEAM_READERS)
  if (!scope || actor.kind !== 'colleague') return missing()
  const firstWeek = teamWeeks(moment.today)
  const answers = await teamAnswers(context, scope.organisationId, firstWeek)
  return accept({ organisation: actor.seat.organisationName, firstWeek, answers })
}
