import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { waitingForWorker } from '../referrals/index.ts'
import { paths } from './capacity.paths.ts'
import { findTeam, roomNow, type Teammate } from './find-team.ts'
import { isOverLimit, reviewPassed } from './over-limit.rules.ts'
import { COUNTS, fullnessInWords, projectedInWords } from './standing-words.rules.ts'

const RANK = { waitingLate: 10, owed: 20, waiting: 40, ahead: 40 } as const

/** Who is over a limit without a plan, plans to look at again, who waits for a worker, and the room there is. */
export const teamsCapacity: TodaySource = {
  name: 'capacity',
  roles: MANAGERS,
  load: async (context): Promise<TodayPart> => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope) return {}
    const team = await findTeam(context, scope)
    const room = roomNow(team)
    const says = `${whoHasRoom(team)} New people that link workers who are ready may still take, each by the limit that binds. ${COUNTS}`
    return {
      lines: [
        ...team.flatMap((one) => memberLines(one, context.moment.today)),
        ...waitingLines(await waitingForWorker(context, scope), context.moment.today),
      ],
      figures: team.length ? [{ label: 'Room in the team', value: String(room), says, href: paths.team('room') }] : [],
    }
  },
}

function memberLines(one: Teammate, today: string): TodayLine[] {
  const { post, standing, plan, mayPlan } = one
  if (!standing) return []
  const line = { whom: post.name, clause: 'norm.annual-max' }
  const open = { kind: 'link', label: 'See the sum', href: paths.post({ postId: post.id }) } as const
  // Only who may agree a plan is led to one: for the others it is the line manager's.
  const make = mayPlan ? ({ ...open, label: 'Make a plan', href: paths.plan({ postId: post.id }) } as const) : open
  if (plan && reviewPassed(plan, today))
    return [
      {
        ...line,
        key: `capacity:review:${plan.id}`,
        rank: RANK.owed,
        what: `Look again at the plan for ${post.givenName}`,
        why: `You meant to: ${plan.plan}`,
        due: plan.reviewOn,
        state: 'owed',
        action: open,
      },
    ]
  if (!plan && isOverLimit(one))
    return [
      {
        ...line,
        key: `capacity:over:${post.id}`,
        rank: RANK.owed,
        what: fullnessInWords(standing, post.givenName),
        why: `${post.givenName} is owed a reason, a plan, and a day to look again`,
        state: 'owed',
        action: make,
      },
    ]
  if (!plan && standing.projected?.over)
    return [
      {
        ...line,
        key: `capacity:ahead:${post.id}`,
        rank: RANK.ahead,
        what: `${post.givenName} is heading past the limit of the year`,
        why: projectedInWords(standing),
        state: 'due',
        action: make,
      },
    ]
  return []
}

/** By name and never by number: who can be asked, and who is over and why is one press away (safety H9). */
function whoHasRoom(team: readonly Teammate[]): string {
  const workers = team.filter(({ standing }) => standing)
  const open = workers.filter(({ standing, taking }) => taking.may && (standing?.room ?? 0) > 0)
  const over = workers.filter(({ overs, standing }) => overs.length > 0 || standing?.state === 'red')
  const names = (some: readonly Teammate[]) => enumerated(some.map(({ post }) => post.name))
  const room = open.length === 0 ? 'Nobody has room.' : `Room with ${names(open)}.`
  return `${room} ${over.length === 0 ? 'Nobody is over a limit.' : `Over a limit: ${names(over)}.`}`
}

/** More than so many are a list, which is a press away. */
const MOST_NAMES = 6
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const enumerated = (all: readonly string[]) =>
  all.length > MOST_NAMES
    ? LIST.format([...all.slice(0, MOST_NAMES), `${all.length - MOST_NAMES} more`])
    : LIST.format(all)

type Waiting = Awaited<ReturnType<typeof waitingForWorker>>[number]
/** Each of the first few has its line; the rest share one. */
const MOST_LINES = 4

function waitingLines(waiting: readonly Waiting[], today: string): TodayLine[] {
  // One that is not decided in time has a line already, against its holder.
  const here = waiting.filter(({ accepted, dueOn }) => accepted || dueOn >= today)
  const shown = here.slice(0, MOST_LINES).map(
    ({ id, reference, dueOn }): TodayLine => ({
      key: `capacity:waiting:${id}`,
      rank: dueOn <= today ? RANK.waitingLate : RANK.waiting,
      what: 'Choose a worker for this referral',
      whom: reference,
      why: 'It was read for risk, and waits for somebody',
      due: dueOn,
      state: 'waiting',
      action: { kind: 'link', label: 'Choose a worker', href: paths.allocate({ referralId: id }) },
    }),
  )
  const rest = here.length - shown.length
  if (rest === 0) return shown
  return [
    ...shown,
    {
      key: 'capacity:waiting',
      rank: RANK.waiting,
      what: rest === 1 ? '1 more waits for a worker' : `${rest} more wait for a worker`,
      whom: 'Referrals',
      why: 'Each has been read for risk',
      state: 'waiting',
      action: { kind: 'link', label: 'See them all', href: paths.toAllocate() },
    },
  ]
}
