import type { FileDoor } from '../../platform/files.ts'
import { mayReadPack } from './evidence-pack.policy.ts'
import { findPack } from './packs.store.ts'

/** The files of a pack open for whoever may read the pack. */
export const packFiles: FileDoor = {
  about: 'evidence-pack',
  mayOpen: async (context, { about }) => {
    const pack = await findPack(context, about?.slice('evidence-pack:'.length) ?? '')
    return pack !== undefined && mayReadPack(context.actor, pack) === true
  },
}
