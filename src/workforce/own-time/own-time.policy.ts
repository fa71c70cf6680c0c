import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'

/** A post, and whether the asker's organisation is over its employer. */
type OfEmployer = { post: Pick<Post, 'colleagueId' | 'employer' | 'givenName'>; reach: { employer: boolean } }

const isTheWorker = (actor: Actor, { post }: OfEmployer) => actor.kind === 'colleague' && actor.id === post.colleagueId

/** What a worker shared is read by those who manage them at their employer, and by nobody at a PCN of a provider (H9). */
export const maySeeShared = (actor: Actor, subject: OfEmployer): true | string =>
  isTheWorker(actor, subject) ||
  (subject.reach.employer && sitsAs(actor, ...MANAGERS)) ||
  'Only those whom the worker shows it to can see this'

/** Hours are protected, and a job is described, by whoever employs. */
export const mayAgreeHours = (actor: Actor, subject: OfEmployer): true | string =>
  (subject.reach.employer && sitsAs(actor, ...MANAGERS) && !isTheWorker(actor, subject)) ||
  `Only a manager at ${subject.post.employer.name} can set this`
