import { enqueue } from '../../platform/jobs.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { TryAgain } from './ask-for-pack.form.ts'
import { mayReadPack } from './evidence-pack.policy.ts'
import { makePack } from './jobs.ts'
import { findPack, lockPack, movePack } from './packs.store.ts'

/** Goes on where it stopped: what was read before is kept. */
export const tryAgain = command({
  event: 'evidence-pack.tried-again',
  input: TryAgain,
  load: async (context, { packId }) => ((await lockPack(context, packId)) ? findPack(context, packId) : undefined),
  may: mayReadPack,
  decide: ({ id, state }) =>
    state === 'failed' ? accept({ id }) : forbidden('This pack did not fail. Look at it again'),
  save: async (context, { id }) => {
    await movePack(context, id, { state: 'waiting' })
    await enqueue(context, [makePack.later({ packId: id })])
    return accept({ id })
  },
  about: ({ id }) => [`evidence-pack:${id}`],
  keep: [],
})
