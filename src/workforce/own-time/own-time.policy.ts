import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'

/** A post, and whether the asker's organisation is over its employer. */
type OfEmployer = { post: Pick<Post, 'colleagueId' | 'employer' | 'givenName'>; reach: { employer: boolean } }

const isTheWorker = (actor: Actor, { post }: OfEmployer) => actor.kind === 'colleague' && actor.id === post.colleagueId

/** The same, and whether the employer lets the PCN that asks read what its workers show. */
export type OfReader = OfEmployer & { letsPcn: boolean }

/** All of it: the worker, and those who manage them at their employer. */
export const seesAll = (actor: Actor, subject: OfEmployer): boolean =>
  isTheWorker(actor, subject) || (subject.reach.employer && sitsAs(actor, ...MANAGERS))

/** A PCN reads of a provider's worker what both the provider and the worker let it read (safety H9). */
export const maySeeShared = (actor: Actor, subject: OfReader): true | string =>
  seesAll(actor, subject) || subject.letsPcn || 'Only those whom the worker shows it to can see this'

/** Hours are protected, and a job is described, by whoever employs. */
export const mayAgreeHours = (actor: Actor, subject: OfEmployer): true | string =>
  (subject.reach.employer && sitsAs(actor, ...MANAGERS) && !isTheWorker(actor, subject)) ||
  `Only a manager at ${subject.post.employer.name} can set this`
