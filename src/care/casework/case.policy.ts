import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import { type CaseSubject, relationshipOf } from './case.rules.ts'

/** Why somebody may look at names and notes; undefined for everybody else, managers too. */
export const relationshipFor = (actor: Actor, subject: CaseSubject) =>
  actor.kind === 'colleague' ? relationshipOf(actor.id, subject) : undefined

/** The page of a case: all of it with a care relationship; without names and notes for a manager over it. */
export const maySeeCase = (actor: Actor, subject: CaseSubject): true | string =>
  relationshipFor(actor, subject) !== undefined ||
  (subject.reached && sitsAs(actor, ...MANAGERS, 'safeguarding-lead', 'privacy-officer')) ||
  'Only those who support this person, and their managers, can see this case'

/** Contacts, next steps and closing: whoever holds the case, or its worker. Who that is, only those who may see the case are told. */
export function mayWorkOnCase(actor: Actor, subject: CaseSubject): true | string {
  const sees = maySeeCase(actor, subject)
  if (sees !== true) return sees
  const kind = relationshipFor(actor, subject)?.kind
  return (
    kind === 'allocated' ||
    kind === 'cover' ||
    kind === 'triager' ||
    `Only ${subject.holder.name}, who holds this case, or its link worker can change it`
  )
}

/** What was talked over with the person is written down by everybody who supports them, whoever leads. */
export const mayLogContact = (actor: Actor, subject: CaseSubject): true | string =>
  supportsCase(actor, subject) || mayWorkOnCase(actor, subject)

/** What a supporting colleague logged, they correct themselves; whoever works on the case corrects any. */
export const mayCorrectContact = (actor: Actor, subject: CaseSubject, byId: string): true | string =>
  (supportsCase(actor, subject) && actor.kind === 'colleague' && actor.id === byId) || mayWorkOnCase(actor, subject)

/** Supports the person beside whoever leads (mdt.rule.one-lead). */
export const supportsCase = (actor: Actor, subject: CaseSubject): boolean =>
  relationshipFor(actor, subject)?.kind === 'supporting'

/** Who holds which case is a manager's to say. */
export const mayMoveCase = (actor: Actor, subject: Pick<CaseSubject, 'reached'>): true | string =>
  actor.kind === 'job' ||
  (subject.reached && sitsAs(actor, ...MANAGERS)) ||
  'Only a manager of this service can say who holds a case'

/** Personal details without a care relationship, with a reason (break-glass): only from a seat over the case. */
export const mayBreakGlass = (actor: Actor, subject: CaseSubject): true | string =>
  (actor.kind === 'colleague' &&
    actor.id === subject.holder.id &&
    'You support this person: their details stand on the case') ||
  (subject.reached && sitsAs(actor, ...MANAGERS, 'safeguarding-lead', ...WORKERS)) ||
  'Only a colleague of this service can open personal details here'

/** The worker it is allocated to, and nobody else: what a case is for them is theirs to say. */
export const isItsWorker = (actor: Actor, { post }: Pick<CaseSubject, 'post'>): true | string =>
  (actor.kind === 'colleague' && actor.id === post?.colleagueId) || 'Only the worker of a case can say this'
