import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import type { Referral } from './referral.rules.ts'

/** Who sees what waits at a service: those who may take it, those who manage, and whoever is on its rota. */
export const LISTERS = [
  'link-worker',
  'health-coach',
  'care-coordinator',
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'safeguarding-lead',
] as const satisfies readonly Role[]

/** Who may refer from inside, beside those above. */
export const REFERRERS = [
  ...LISTERS,
  'practice-contact',
  'practice-manager',
  'gp-supervisor',
  'clinical-supervisor',
] as const satisfies readonly Role[]

/** What a colleague's seat has to do with a referral, as the store found it. */
export type Standing = {
  referral: Referral
  /** Their organisation is the service, or stands over it. */
  reaches: boolean
  /** They are on the rota of the service, on any day. */
  onRota: boolean
  /** An alarm about it was sent to them. */
  called: boolean
}

export const mayRefer = (actor: Actor): true | string =>
  sitsAs(actor, ...REFERRERS) || 'Choose a role at a practice, a neighbourhood or a provider to refer somebody'

/** That it is there, what it needs and who holds it: no name. */
export const maySee = (actor: Actor, { reaches, onRota, called }: Standing): true | string =>
  (reaches && sitsAs(actor, ...LISTERS)) || onRota || called || 'Only the service that has this referral can see it'

/**
 * A care relationship until somebody is allocated (architecture, Vault): the holder, whoever is on the rota, and the managers.
 * Any other worker of the service takes it first, and then holds it.
 */
export function mayOpen(actor: Actor, standing: Standing): true | string {
  const { referral, reaches, onRota, called } = standing
  if (actor.kind !== 'colleague') return 'Only a colleague can open this'
  if (referral.state === 'decided') return closedWords(referral)
  if (called || onRota || (reaches && (sitsAs(actor, ...MANAGERS) || referral.holder.id === actor.id))) return true
  return 'Take it first. Then you hold it, and can open their details'
}

/** Only a case holds their details on; of somebody passed on, or who said no, nobody here does. */
const closedWords = ({ outcome }: Referral): string =>
  outcome === 'accepted' || outcome === 'already-open'
    ? 'It is decided. Who helps them now has their details'
    : 'It is decided, so their details are closed'

/** Two records are joined by two colleagues: whoever said so is not the one who looks too (safety H2). */
export function mayConfirmSame(
  actor: Actor,
  standing: Standing & { saidBy?: { id: string } | undefined },
): true | string {
  const opens = mayOpen(actor, standing)
  if (opens !== true) return opens
  const isFirst = actor.kind === 'colleague' && actor.id === standing.saidBy?.id
  return !isFirst || 'You said so yourself. Somebody else looks too before two records are joined'
}

/** Taking, handing on and handing back: anybody who sees the list, while it waits. */
export const mayMove = (actor: Actor, standing: Standing): true | string =>
  standing.referral.state === 'decided' ? 'It is decided already' : maySee(actor, standing)

export const mayConfirmAlarm = (actor: Actor, standing: Standing): true | string => mayOpen(actor, standing)

export const mayKeepFrontDoor = (actor: Actor, { reaches }: { reaches: boolean }): true | string =>
  (reaches && sitsAs(actor, ...MANAGERS)) || 'Only a manager of this service can change its front door'
