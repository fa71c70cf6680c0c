import type { Post } from '../../base/posts/post.rules.ts'
import type { InductionItem } from '../../framework/standard/induction.ts'
import type { Actor, Role } from '../../platform/actor.ts'
import type { PlanLine } from './induction-plan.rules.ts'
import { hasOwnTick } from './induction-plan.rules.ts'

/** A plan, with what decides who may look at it and who may mark it. */
export type PlanSubject = {
  post: Post
  /** Whether the seat's organisation stands over the employer, the PCN or a practice of this post. */
  reached: boolean
  /** For a training hub: whether it serves the system that this post is in. */
  servedByHub: boolean
  /** What the actor is appointed to beside this post, and at which practice. */
  appointedAs: readonly { kind: string; siteId?: string | undefined }[]
}

/** Roles that may open a plan of a post within their organisation. */
export const PLAN_ROLES = [
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
  'practice-contact',
  'clinical-director',
  'gp-supervisor',
  'clinical-supervisor',
  'safeguarding-lead',
  'employer-hr',
  'ig-lead',
] as const satisfies readonly Role[]

type Colleague = Extract<Actor, { kind: 'colleague' }>

export function mayViewPlan(actor: Actor, subject: PlanSubject): true | string {
  if (actor.kind !== 'colleague') return 'Sign in to see an induction plan'
  const { post, reached, servedByHub, appointedAs } = subject
  const theirs = actor.id === post.colleagueId || actor.id === post.lineManager?.id || appointedAs.length > 0
  const role = PLAN_ROLES.some((each) => each === actor.seat.role)
  const hub = actor.seat.role === 'training-hub' && servedByHub
  return theirs || (reached && role) || hub || 'Only the worker and those who support this post can see its plan'
}

/**
 * Whether a line is shown to somebody who may open the plan. Limited items are for those they name, and a PCN sees of a
 * provider's employee only what the contract asks for (H9).
 */
export function maySeeLine(actor: Actor, { post }: PlanSubject, item: InductionItem): boolean {
  if (actor.kind !== 'colleague') return false
  const self = actor.id === post.colleagueId
  const atEmployer = actor.seat.organisationId === post.employer.id
  const outside = post.pcn !== undefined && post.pcn.id !== post.employer.id && !atEmployer && !self
  if (item.visibleTo !== undefined) {
    if (self) return item.visibleTo.includes('link-worker')
    return !outside && item.visibleTo.includes('line-manager') && manages(actor, post)
  }
  return !outside || item.gatesReferrals || !OF_THE_EMPLOYER.includes(item.owner)
}

/** Owners inside the employer: what they hold is between them and their employee unless the contract asks for it. */
const OF_THE_EMPLOYER = ['line-manager', 'employer-hr', 'provider-manager', 'link-worker']

/** True, or in words why this colleague cannot record it. Whoever holds the duty may, or a manager above them, for them. */
export function mayMark(actor: Actor, subject: PlanSubject, { item, site }: Pick<PlanLine, 'item' | 'site'>) {
  if (actor.kind !== 'colleague') return 'Sign in to record this'
  if (!hasOwnTick(item)) return 'This is told by what is recorded elsewhere: it has no tick of its own'
  if (item.isGateSignoff) return 'The sign-off is made on the readiness page'
  if (!maySeeLine(actor, subject, item)) return 'This item is between the worker and their line manager'
  if (holds(actor, subject, item.owner, site?.id) || isAbove(actor, subject.post, item.owner)) return true
  if (confirmsThatDay(actor, subject.post, item)) return true
  if (actor.id === subject.post.colleagueId) return 'Somebody else holds this item: they record it when it is done'
  return 'Only whoever holds this item, or a manager above them, can record it'
}

/** The role on whose behalf it is recorded, when the actor does not hold the item. */
export function markedFor(
  actor: Actor,
  subject: PlanSubject,
  { item, site }: Pick<PlanLine, 'item' | 'site'>,
): string | undefined {
  const own = actor.kind === 'colleague' && holds(actor, subject, item.owner, site?.id)
  return own ? undefined : item.owner
}

/** Whether the colleague holds an item of this owner for this post. */
export function holds(actor: Colleague, subject: PlanSubject, owner: string, siteId: string | undefined): boolean {
  const { post, reached, servedByHub } = subject
  const { role, organisationId: at } = actor.seat
  const sits = role === owner
  switch (owner) {
    case 'link-worker':
      return actor.id === post.colleagueId
    case 'line-manager':
      return manages(actor, post)
    case 'pcn-manager':
    case 'clinical-director':
      return sits && at === post.pcn?.id
    case 'employer-hr':
    case 'provider-manager':
      return sits && at === post.employer.id
    case 'practice-manager':
    case 'practice-contact':
      return isAppointed(subject, owner, siteId) || (sits && atPractice(post, at, siteId))
    case 'training-hub':
      return sits && servedByHub
    case 'peer':
      return isAppointed(subject, 'peer-link', undefined)
    default:
      return isAppointed(subject, owner, undefined) || (sits && reached)
  }
}

const atPractice = ({ sites }: Post, at: string, siteId: string | undefined) =>
  siteId === undefined ? sites.some(({ id }) => id === at) : at === siteId

const isAppointed = ({ appointedAs }: PlanSubject, kind: string, siteId: string | undefined) =>
  appointedAs.some((each) => each.kind === kind && (siteId === undefined || each.siteId === siteId))

/** The line manager of the post; where none is named, whoever sits as line manager at its employer. */
const manages = (actor: Colleague, { lineManager, employer }: Post): boolean =>
  lineManager
    ? actor.id === lineManager.id
    : actor.seat.role === 'line-manager' && actor.seat.organisationId === employer.id

/** Of somebody at work before the service joined, the line manager confirms that day what no exception may stand in for. */
const confirmsThatDay = (actor: Colleague, post: Post, { exceptionAllowed }: InductionItem): boolean =>
  post.alreadyTakingReferrals && !exceptionAllowed && manages(actor, post)

/** A manager above: over the whole post for the PCN or the employer, and the line manager over the worker's own items. */
function isAbove(actor: Colleague, post: Post, owner: string): boolean {
  const { role, organisationId: at } = actor.seat
  if (owner === 'link-worker') return manages(actor, post)
  if (owner === 'pcn-manager') return role === 'clinical-director' && at === post.pcn?.id
  if (role === 'pcn-manager' || role === 'clinical-director') return at === post.pcn?.id
  return role === 'provider-manager' && at === post.employer.id
}
