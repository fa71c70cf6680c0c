import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { askForAccess, mayAskForAccess } from '../placements/index.ts'
import { toAsk, toGrant } from '../placements/placements.rules.ts'
import { findWorkerAtSite, type HereAtSite } from './find-at-site.ts'
import { findSite, type SiteView } from './find-site.ts'
import { aboutSite } from './looked.ts'
import { factsAt } from './site-facts.rules.ts'
import { writeToSite } from './write-to-site.ts'

/**
 * Asks a site for everything that one worker needs there and does not have, and writes to whoever answers for it, with a link. One
 * press; pressed again another day, it asks again [S56].
 */
export const askSite = command({
  event: 'sites.asked',
  input: z.object({ siteId: z.uuid(), postId: z.uuid() }),
  load: findWorkerAtSite,
  may: mayAskForAccess,
  decide: (worker, form, { today }): Result<Asking & { postId: string }> => {
    const asked = decideAsking(form.siteId, [worker], today)
    return asked.ok ? accept({ ...asked.value, postId: form.postId }) : asked
  },
  save: (context, asking: Asking & { postId: string }) => ask(context, asking),
  about: (asking) => aboutSite(asking),
  keep: ['siteId', 'items'],
})

/** The same for everybody whom the asker answers for at the site, in one press. */
export const askForAll = command({
  event: 'sites.asked-for-all',
  input: z.object({ siteId: z.uuid() }),
  load: findSite,
  may: (actor, { workers, siteId }: SiteView) =>
    (workers.length > 0 && workers.every((worker) => mayAskForAccess(actor, { ...worker, siteId }) === true)) ||
    'Only somebody who manages link workers here can ask for all of them',
  decide: ({ workers }, { siteId }, { today }) => decideAsking(siteId, workers, today),
  save: (context, asking) => ask(context, asking),
  about: ({ siteId, workers }) => [
    `organisation:${siteId}`,
    ...workers.map(({ post }): `post:${string}` => `post:${post.id}`),
  ],
  keep: ['siteId', 'items'],
})

type Asking = { siteId: string; workers: HereAtSite[]; items: number }

/** Whoever lacks a way in there, and has not been asked for today already. */
function decideAsking(siteId: string, workers: readonly HereAtSite[], today: string): Result<Asking> {
  const lacking = workers.filter((worker) => toGrant(worker, today).length > 0 && !isAskedToday(worker, today))
  const items = lacking.reduce((sum, worker) => sum + toGrant(worker, today).length, 0)
  return lacking.length ? accept({ siteId, workers: lacking, items }) : refuse({ kind: 'repeated' })
}

function isAskedToday(worker: HereAtSite, today: string): boolean {
  const { request } = factsAt(worker.here, worker.siteId)
  return request?.state === 'waiting' && request.askedOn === today && toAsk(worker, today).length === 0
}

async function ask(context: Context, { siteId, workers }: Asking): Promise<Result<{ id: string; letters: number }>> {
  for (const worker of workers) {
    const asked = await askForAccess(context, { postId: worker.post.id, siteId })
    // What was asked for before stays asked for: only the letter goes out again.
    if (!asked.ok && asked.refusal.kind !== 'repeated') return asked
  }
  return accept({ id: siteId, letters: await writeToSite(context, siteId, workers) })
}
