import { z } from 'zod'
import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded } from '../../base/posts/post.rules.ts'
import { ROLES, sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { type Asked, askedOfMe } from './asked-of-me.ts'
import type { FoundEvent } from './event.rules.ts'
import { eventsBetween } from './events.store.ts'
import type { FoundNetwork } from './network.rules.ts'
import { networksInReach } from './networks.store.ts'
import { FINDERS, mayHost } from './peers.policy.ts'

/** `soleWorkers`: the reader finds sole workers. `own`: posts of the reader, whose peers and cover have a page. */
export type Directory = {
  networks: FoundNetwork[]
  events: FoundEvent[]
  asked: Asked[]
  own: { postId: string; sole: boolean }[]
  mayAdd: boolean
  soleWorkers: boolean
  worker: boolean
}

const DAYS_AHEAD = 92
const DAY = 86_400_000

/** Every network that is open to whoever asks, what is on there, and what peers have asked of them [S30]. */
export const viewDirectory = list({
  read: 'peers.directory-viewed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ROLES),
  load: async (context: Context): Promise<Directory> => {
    const { actor, moment } = context
    const colleagueId = actor.kind === 'colleague' ? actor.id : ''
    const since = new Date(moment.now.getTime() - DAY)
    const posts = (await postsOfColleague(context, colleagueId)).filter((post) => !hasEnded(post, moment.today))
    return {
      networks: await networksInReach(context),
      events: await eventsBetween(context, since, new Date(moment.now.getTime() + DAYS_AHEAD * DAY)),
      asked: await askedOfMe(context),
      own: posts.map(({ id, soleWorker }) => ({ postId: id, sole: soleWorker })),
      mayAdd: mayHost(actor) === true,
      soleWorkers: sitsAs(actor, ...FINDERS),
      worker: sitsAs(actor, ...WORKERS),
    }
  },
  names: ({ asked }) => asked.map(({ postId }) => `post:${postId}` as const),
})
