import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import { type CaseSubject, relationshipOf } from '../casework/case.rules.ts'
import type { CrossReferral } from './cross-referral.rules.ts'

/** A referral between roles with its case, and whether this seat stands over whoever was asked. */
export type CrossSubject = { referral: CrossReferral; subject: CaseSubject; overReceiver: boolean }

const WORKS = ['allocated', 'cover', 'triager', 'supporting']

/** Holds the case, is its worker, or supports beside its lead. */
export const worksOn = (actor: Actor, subject: CaseSubject): boolean =>
  actor.kind === 'colleague' && WORKS.includes(relationshipOf(actor.id, subject)?.kind ?? '')

const is = (actor: Actor, id: string) => actor.kind === 'colleague' && actor.id === id
const manages = (actor: Actor, reached: boolean) => reached && sitsAs(actor, ...MANAGERS)

/** Who may ask another role: whoever supports the person. */
export const maySend = (actor: Actor, subject: CaseSubject): true | string =>
  worksOn(actor, subject) || 'Only those who support this person can ask another role'

/** Whoever leads the case, or holds it for them. */
export const mayOfferLead = (actorId: string, { holder, post }: Pick<CaseSubject, 'holder' | 'post'>): boolean =>
  actorId === holder.id || actorId === post?.colleagueId

export const maySeeTeam = (actor: Actor, subject: CaseSubject): true | string =>
  worksOn(actor, subject) || manages(actor, subject.reached) || 'Only those who support this person can see this'

export const maySee = (actor: Actor, { referral, subject, overReceiver }: CrossSubject): true | string =>
  is(actor, referral.to.id) ||
  is(actor, referral.from.id) ||
  worksOn(actor, subject) ||
  manages(actor, subject.reached || overReceiver) ||
  'Only whoever sent this, whoever was asked, and their managers can see it'

/** What was written: those who support the person, and whoever was asked for as long as it is theirs (share.minimum). */
export const mayRead = (actor: Actor, { referral, subject }: CrossSubject): boolean =>
  worksOn(actor, subject) || (is(actor, referral.to.id) && (referral.state === 'sent' || referral.state === 'asked'))

/** Accepting and asking back is for whoever was asked alone. */
export const mayAnswer = (actor: Actor, { referral }: CrossSubject): true | string =>
  is(actor, referral.to.id) || `Only ${referral.to.name}, who was asked, can answer this`

/** While whoever was asked is away, their manager hands it back, so that nobody waits (safety H7). */
export const mayHandBack = (actor: Actor, one: CrossSubject): true | string =>
  mayAnswer(actor, one) === true || manages(actor, one.overReceiver) || mayAnswer(actor, one)

export const maySendersAct = (actor: Actor, { referral, subject }: CrossSubject): true | string =>
  is(actor, referral.from.id) ||
  (worksOn(actor, subject) && !is(actor, referral.to.id)) ||
  `Only ${referral.from.name}, who sent it, or whoever holds the case can do this`

export const mayFinish = (actor: Actor, one: CrossSubject): true | string =>
  mayAnswer(actor, one) === true || maySendersAct(actor, one) === true || mayAnswer(actor, one)

/** Works for the service or the practice of a case: its notes go nowhere else (safety H2). */
export const servesCase = (
  { employer, pcn, sites }: Pick<Post, 'employer' | 'pcn' | 'sites'>,
  { organisation, practice }: Pick<CaseSubject, 'organisation' | 'practice'>,
  today: string,
): boolean =>
  [employer.id, pcn?.id].includes(organisation.id) ||
  sites.some((site) => site.id === practice?.id && holdsOn(site, today))
