import { standardFor } from '../../base/editions/index.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import { plusMonths } from '../../lib/plain-date.ts'
import { type Reason, worstFirst } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { membersOf } from '../placements/index.ts'
import { sessionFacts } from '../supervision/index.ts'
import { sessionReasons } from '../supervision/supervision.rules.ts'
import { attendedBy } from './attendance.store.ts'
import { byYear, type YearOfHours } from './hours.rules.ts'
import { NETWORK_CLAUSE } from './sole-standing.rules.ts'

/** One's own time with peers over three months beside what the standard gives: a line of its own [S69]. */
export type TimeForPeers = { postId: string; at: string; minutes: number; since: string; givenHoursAWeek: number }
export type MyHours = { name: string; years: YearOfHours[]; standing: Reason[]; time: TimeForPeers[]; today: string }

const MONTHS = 3

/** What the reader was at, by year, and what it counts for: nobody else is shown it here. */
export async function viewMyHours(context: Context): Promise<Result<MyHours>> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return missing()
  const { today } = moment
  const posts = (await postsOfColleague(context, actor.id)).filter((post) => inPost(post, today))
  const members = await membersOf(context, posts)
  const sessions = await sessionFacts(
    context,
    posts.map(({ id }) => id),
  )
  const reasons = members.flatMap(({ post, facts, standard }) =>
    sessionReasons(post, sessions.get(post.id) ?? [], facts, standard, today),
  )
  return accept({
    name: actor.name,
    years: byYear(await attendedBy(context, actor.id)),
    standing: worstFirst(reasons.filter(({ clause }) => clause === NETWORK_CLAUSE)),
    time: await timeForPeers(context, posts),
    today,
  })
}

type Held = { id: string; wte: number; pcn?: { name: string } | undefined; employer: { id: string; name: string } }

async function timeForPeers(context: Context, posts: readonly Held[]): Promise<TimeForPeers[]> {
  const { today } = context.moment
  const since = plusMonths(today, -MONTHS)
  const lines: TimeForPeers[] = []
  for (const { id, wte, pcn, employer } of posts) {
    const { training } = await standardFor(context, employer.id, today)
    const spent = []
    for (const source of context.app.timeSpent)
      spent.push(...(await source.load(context, id, { from: since, until: today })))
    const minutes = spent.filter(({ kind }) => kind === 'peers').reduce((sum, each) => sum + each.minutes, 0)
    const givenHoursAWeek = Math.round(training.protectedHoursPerFullTimeWeek.supervisionAndPeers * wte * 10) / 10
    lines.push({ postId: id, at: (pcn ?? employer).name, minutes, since, givenHoursAWeek })
  }
  return lines
}
