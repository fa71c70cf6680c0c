import type { FileDoor } from '../../platform/files.ts'
import { findTrained } from './find-subject.ts'
import { maySeeRecords, mayViewTraining } from './training.policy.ts'

/** A certificate opens for whoever may see the record that it belongs to. */
export const certificates: FileDoor = {
  about: 'training',
  mayOpen: async (context, { about }) => {
    const trained = await findTrained(context, about?.slice('training:'.length) ?? '')
    if (!trained) return false
    return mayViewTraining(context.actor, trained) === true && maySeeRecords(context.actor, trained)
  },
}
