import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { TodayGauge, TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { paths } from './capacity.paths.ts'
import { oneDecimal, wholePeople } from './capacity.rules.ts'
import { capacityOfPosts, type PostCapacity } from './find-capacity.ts'
import { isOverLimit } from './over-limit.rules.ts'
import type { Standing } from './standing.rules.ts'
import { COUNTS, fullnessInWords, hoursGaugeInWords } from './standing-words.rules.ts'
import { ownPost } from './view-capacity.ts'

const RANK = { owed: 20, told: 50 } as const
/** A changed figure is news for so many days. */
const NEWS_DAYS = 7

/** How full am I: two gauges, and which binds. Being over is somebody else's to mend, and is said so. */
export const workersCapacity: TodaySource = {
  name: 'capacity',
  mailed: true,
  roles: ['link-worker'],
  load: async (context): Promise<TodayPart> => {
    const post = await ownPost(context)
    const mine = post && (await capacityOfPosts(context, [post])).get(post.id)
    if (!mine?.standing) return {}
    return {
      gauges: gaugesOf(mine.standing),
      lines: toldLines(mine, context.moment.today),
      owedToYou: owedLines(mine, mine.standing),
    }
  },
}

function gaugesOf(standing: Standing): TodayGauge[] {
  const { year, newPeople, hoursNeeded } = standing
  return [
    {
      label: 'People this year',
      value: newPeople,
      limit: wholePeople(year.personalCeiling),
      unit: 'people',
      says: COUNTS,
      binds: year.binds === 'ceiling',
      href: paths.mine(),
    },
    {
      label: 'Hours a week that they need',
      value: oneDecimal(hoursNeeded),
      limit: oneDecimal(year.contactHoursPerWeek),
      unit: 'hours a week',
      says: hoursGaugeInWords(standing),
      binds: year.binds === 'hours',
      href: paths.mine(),
    },
  ]
}

/** The worker is told of every figure that somebody set for them. */
function toldLines({ history, factors, post }: PostCapacity, today: string): TodayLine[] {
  return history
    .filter(({ setAt }) => setAt >= new Date(`${plusDays(today, -NEWS_DAYS)}T00:00:00Z`))
    .map(({ id, input, reason, from, setBy }) => ({
      key: `capacity:figure:${id}`,
      rank: RANK.told,
      what: `A figure of your capacity changes from ${shortDate(from)}`,
      whom: factors.find((factor) => factor.id === input)?.label ?? input,
      why: `${setBy.name} says why: ${reason}`,
      state: 'good',
      clause: 'norm.annual-max',
      action: { kind: 'link', label: 'See the sum', href: paths.post({ postId: post.id }) },
    }))
}

function owedLines({ post, plan, overs }: PostCapacity, standing: Standing): TodayLine[] {
  if (plan || !isOverLimit({ standing, overs })) return []
  return [
    {
      key: 'capacity:plan',
      rank: RANK.owed,
      what: fullnessInWords(standing, undefined),
      whom: post.lineManager?.name ?? 'Your line manager',
      why: 'This is not yours to mend: you are owed a reason, a plan, and a day to look again',
      state: 'owed',
      clause: 'norm.annual-max',
      action: { kind: 'link', label: 'See the sum', href: paths.mine() },
    },
  ]
}
