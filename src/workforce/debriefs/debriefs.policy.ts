import { type Actor, sitsAs } from '../../platform/actor.ts'
import type { Debrief } from './debriefs.rules.ts'

/** Seats from which a debrief may be owed to somebody (`supervision.yaml` debrief, provided_by; the PCN behind them). */
export const HOLDERS = [
  'line-manager',
  'gp-supervisor',
  'clinical-supervisor',
  'pcn-manager',
  'provider-manager',
] as const

/** A debrief with who holds it: the line manager, and the GP and clinical supervisors named for the worker. */
export type DebriefSubject = {
  debrief: Debrief
  worker: { id: string; name: string }
  holderIds: string[]
  /** The reader's seat stands over the worker's employer or network. */
  reached: boolean
}

const isWorkers = (actor: Actor, { worker }: Pick<DebriefSubject, 'worker'>): boolean =>
  actor.kind === 'colleague' && actor.id === worker.id

/** Whoever provides one; a manager of the network or the employer where nobody is named, or nobody offered in time. */
export const mayOffer = (actor: Actor, subject: DebriefSubject, { today }: { today: string }): true | string => {
  if (actor.kind !== 'colleague' || isWorkers(actor, subject)) return 'Only those who hold this duty can offer a time'
  if (subject.holderIds.includes(actor.id)) return true
  const { dueOn, firstOfferedOn } = subject.debrief
  const unmet = subject.holderIds.length === 0 || (dueOn < today && firstOfferedOn === undefined)
  return (
    (subject.reached && unmet && sitsAs(actor, 'pcn-manager', 'provider-manager')) ||
    'Only the line manager and the supervisors named can offer a time'
  )
}

export const mayAnswer = (actor: Actor, subject: DebriefSubject): true | string =>
  isWorkers(actor, subject) || 'Only the worker takes it or leaves it'
