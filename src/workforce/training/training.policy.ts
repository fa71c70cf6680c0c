import type { Post } from '../../base/posts/post.rules.ts'
import type { Actor, Role } from '../../platform/actor.ts'

/** A colleague's training, with what decides who may look at it and who may add to it. */
export type TrainingSubject = {
  colleagueId: string
  name: string
  /** The post that asks for it: held now, or the next to begin. Undefined for whoever holds none. */
  post?: Post | undefined
  /** Whether the seat's organisation stands over the employer or the PCN of the post. */
  reached: boolean
  /** For a training hub: whether it serves the system that the post is in. */
  servedByHub: boolean
}

/** Roles that keep an eye on training within their organisation. */
export const TEAM_ROLES = [
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'clinical-director',
  'gp-supervisor',
] as const satisfies readonly Role[]

/** Those who may record, check and exempt. */
export const CHECKING_ROLES = [
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'training-hub',
] as const satisfies readonly Role[]

type Colleague = Extract<Actor, { kind: 'colleague' }>

/**
 * The colleague, whoever manages them, their hub, and the managers of an organisation over their post. What of it is
 * shown, `maySeeRecords` says.
 */
export function mayViewTraining(actor: Actor, subject: TrainingSubject): true | string {
  if (actor.kind !== 'colleague') return 'Sign in to see a training record'
  const seated = subject.reached && TEAM_ROLES.some((role) => role === actor.seat.role)
  const theirs = isSelf(actor, subject) || manages(actor, subject) || isHub(actor, subject)
  return theirs || seated || 'Only the colleague, their managers and their training hub can see this record'
}

/** Whether the records themselves are shown. A PCN sees of a provider's employee what the contract asks for, no more (H9). */
export function maySeeRecords(actor: Actor, subject: TrainingSubject): boolean {
  if (actor.kind !== 'colleague') return false
  if (isSelf(actor, subject) || manages(actor, subject) || isHub(actor, subject)) return true
  const { post } = subject
  const ofTheEmployer = post === undefined || actor.seat.organisationId === post.employer.id
  const employedThere = post?.pcn === undefined || post.pcn.id === post.employer.id
  return ofTheEmployer || employedThere
}

/** Whoever sees the record and is the colleague, manages them or is their hub. */
export function mayRecord(actor: Actor, subject: TrainingSubject): true | string {
  if (actor.kind !== 'colleague') return 'Sign in to add to a training record'
  const sees = mayViewTraining(actor, subject)
  if (sees !== true) return sees
  const own = isSelf(actor, subject)
  return own || supports(actor, subject) || `Only ${subject.name}, their managers and their training hub can add to it`
}

/** A second person checks: never the one it is about, and never the one who wrote it down. */
export function mayVerify(actor: Actor, subject: TrainingSubject, record: { recordedBy: string }): true | string {
  if (actor.kind !== 'colleague') return 'Sign in to check a training record'
  if (isSelf(actor, subject)) return 'Somebody else checks your own training'
  if (actor.id === record.recordedBy) return 'You wrote this down, so somebody else checks it'
  return supports(actor, subject) || 'Only a manager or the training hub can check this'
}

/** An exemption is agreed by a manager, for somebody else, with a reason. */
export function mayExempt(actor: Actor, subject: TrainingSubject): true | string {
  if (actor.kind !== 'colleague') return 'Sign in to agree an exemption'
  if (isSelf(actor, subject)) return 'Nobody agrees their own exemption: ask your line manager'
  const hub = actor.seat.role === 'training-hub'
  return (!hub && supports(actor, subject)) || 'Only a manager can agree an exemption'
}

/** What was put down by mistake is taken back by whoever wrote it, the colleague or their managers; not once it was checked. */
export function mayWithdraw(
  actor: Actor,
  subject: TrainingSubject,
  record: { recordedBy: string; verifiedOn?: string | undefined },
): true | string {
  if (actor.kind !== 'colleague') return 'Sign in to change a training record'
  if (supports(actor, subject)) return true
  if (record.verifiedOn) return 'This was checked: ask your manager to take it back'
  const own = isSelf(actor, subject) || actor.id === record.recordedBy
  return own || 'Only the colleague or their managers can take this back'
}

const isSelf = (actor: Colleague, { colleagueId }: TrainingSubject) => actor.id === colleagueId
const manages = (actor: Colleague, { post }: TrainingSubject) => actor.id === post?.lineManager?.id
const isHub = (actor: Colleague, { servedByHub }: TrainingSubject) => actor.seat.role === 'training-hub' && servedByHub
const supports = (actor: Colleague, subject: TrainingSubject) =>
  !isSelf(actor, subject) &&
  maySeeRecords(actor, subject) &&
  (manages(actor, subject) ||
    isHub(actor, subject) ||
    (subject.reached && CHECKING_ROLES.some((role) => role === actor.seat.role)))
