import { type Actor, sitsAs } from '../../platform/actor.ts'
import { MANAGERS } from '../posts/beside-worker.rules.ts'
import type { Post } from '../posts/post.rules.ts'

const READERS = [...MANAGERS, 'gp-supervisor', 'clinical-supervisor', 'clinical-director'] as const

/** A post, and from which side the asker's organisation reaches it. */
type Reached = {
  post: Pick<Post, 'colleagueId' | 'givenName' | 'lineManager'>
  reach: { employer: boolean; pcn: boolean }
}

const isTheWorker = (actor: Actor, { colleagueId }: Reached['post']): boolean =>
  actor.kind === 'colleague' && actor.id === colleagueId

/** Whether somebody reads all that the worker said: the worker, and the employer's side. A PCN reads less (`isReadByPcn`). */
export const readsAll = (actor: Actor, { post, reach }: Reached): boolean =>
  reach.employer || isTheWorker(actor, post) || (actor.kind === 'colleague' && actor.id === post.lineManager?.id)

const reached = ({ reach }: Reached) => reach.employer || reach.pcn

/** What a worker said is read by whoever reads the verdict that it stands beside. */
export const maySee = (actor: Actor, subject: Reached): true | string =>
  isTheWorker(actor, subject.post) ||
  (reached(subject) && sitsAs(actor, ...READERS)) ||
  'Only the worker, and those who manage or supervise them, can see this'

export const mayDispute = (actor: Actor, { post }: Reached): true | string =>
  isTheWorker(actor, post) || `Only ${post.givenName} can say that a line is not right`

/** Never by the worker: somebody else has to look. */
export const mayAnswer = (actor: Actor, subject: Reached): true | string =>
  (reached(subject) && !isTheWorker(actor, subject.post) && sitsAs(actor, ...MANAGERS)) ||
  'Only those who manage this post can answer'
