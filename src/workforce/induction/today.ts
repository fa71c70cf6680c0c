import { postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayFigure, TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { plansOf } from './find-plan.ts'
import { paths } from './induction.paths.ts'
import { PLAN_ROLES } from './induction.policy.ts'
import { startersIn } from './list-starters.ts'
import { type LineView, planView } from './plan-view.rules.ts'
import { isLate, isStarter, openLines, type Starter, starterOf } from './starters.rules.ts'

/** A holder's items in each induction: one line a starter, gone when nothing of theirs is wanted this week. */
const holders: TodaySource = {
  name: 'induction-items',
  kept: true,
  mailed: true,
  roles: PLAN_ROLES,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...PLAN_ROLES)
    if (!scope) return {}
    const { today } = context.moment
    const plans = await startersIn(context, scope)
    const starters = plans.map((plan) => starterOf(plan, context.actor, today))
    return { lines: starters.flatMap((starter) => lineFor(starter, today)), figures: underWay(starters) }
  },
}

function underWay(starters: readonly Starter[]): TodayFigure[] {
  if (starters.length === 0) return []
  const late = starters.filter((starter) => starter.late > 0).length
  const says = late === 0 ? 'Nothing in them is past its day' : `In ${late} of them something is past its day`
  return [{ label: 'Inductions under way', value: `${starters.length}`, says, href: paths.starters() }]
}

function lineFor({ postId, name, yours }: Starter, today: string): TodayLine[] {
  const [first] = yours
  if (!first) return []
  const late = yours.filter((line) => isLate(line, today))
  const more = yours.length > 1 ? ` and ${yours.length - 1} more` : ''
  const one = yours.length === 1
  return [
    {
      key: `induction:${postId}`,
      rank: late.length > 0 ? 20 : 40,
      what: `${first.title}${more}`,
      whom: name,
      why: `${one ? 'This is' : 'These are'} yours in ${name === 'You' ? 'your' : `${name}’s`} induction`,
      due: first.dueOn,
      state: late.length > 0 ? 'owed' : 'due',
      clause: first.itemId,
      action: one
        ? { kind: 'link', label: 'Record it', href: paths.done({ postId }, first.itemId, first.siteId) }
        : { kind: 'link', label: 'Record them', href: `${paths.plan({ postId })}?show=yours` },
    },
  ]
}

/** The worker's own items, and what others owe them: each gone when it is recorded. */
const worker: TodaySource = {
  name: 'own-induction',
  kept: true,
  mailed: true,
  roles: ['link-worker'],
  load: async (context): Promise<TodayPart> => {
    const { actor, moment } = context
    const plan = await ownPlan(context)
    if (!plan || !isStarter(plan.post, plan.standard, moment.today)) return {}
    const view = planView(plan, actor, moment.today)
    // What holds people back is told by readiness, with its reason, and the sign-off comes after all of it.
    const owed = openLines(view).filter((line) => isLate(line, moment.today) && !line.yours && !line.gates)
    return {
      lines: lineFor({ ...starterOf(plan, actor, moment.today), name: 'You' }, moment.today),
      owedToYou: owed.slice(0, 5).map((line) => owedLine(line, plan.post.id)),
      wins: view.done > 0 && view.done === view.all ? ['Your induction is complete.'] : [],
    }
  },
}

async function ownPlan(context: Context) {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return undefined
  const posts = await postsOfColleague(context, actor.id)
  const own = posts.filter((post) => post.role === 'link-worker' && !hasEnded(post, moment.today)).at(-1)
  return own && (await plansOf(context, [own]))[0]
}

const owedLine = (line: LineView, postId: string): TodayLine => ({
  key: `induction-owed:${postId}:${line.itemId}:${line.siteId ?? ''}`,
  rank: 20,
  what: line.title,
  whom: line.at ?? line.heldBy,
  why: line.at ? `${line.heldBy} has this in your induction` : 'It is theirs to do in your induction',
  due: line.dueOn,
  state: 'owed',
  clause: line.itemId,
  action: { kind: 'link', label: 'See it in your plan', href: paths.item({ postId }, line.itemId, line.siteId) },
})

export const inductionToday: TodaySource[] = [holders, worker]
