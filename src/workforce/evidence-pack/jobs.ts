import { z } from 'zod'
import { dropFile } from '../../platform/files.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { makeNextStep } from './make-step.ts'
import { filesOf, forgetFiles } from './pack-parts.store.ts'
import { deletePack, packsAskedBefore } from './packs.store.ts'

/** One step in a transaction of its own, and then the next: so that the page can say how far it is. */
export const makePack = job({
  task: 'evidence-pack.make',
  payload: z.object({ packId: z.uuid() }),
  run: async (context, { packId }) => {
    const more = await makeNextStep(context, packId)
    if (more) await enqueue(context, [{ task: 'evidence-pack.make', payload: { packId } }])
  },
})

const YEARS_KEPT = 6

/** After six years a pack goes, files and all (docs/privacy/retention.md). */
export const dropOldPacks = job({
  task: 'evidence-pack.drop-old',
  payload: z.object({}),
  every: 'day',
  run: async (context) => {
    const before = new Date(context.moment.now)
    before.setUTCFullYear(before.getUTCFullYear() - YEARS_KEPT)
    for (const packId of await packsAskedBefore(context, before)) {
      const files = await filesOf(context, packId)
      await forgetFiles(context, packId)
      for (const { fileId } of files) await dropFile(context, fileId)
      await deletePack(context, packId)
    }
  },
})
