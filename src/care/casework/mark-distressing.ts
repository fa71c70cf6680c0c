import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import { accept } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'

/**
 * The worker says that a contact was hard. Those who hold the duty of a debrief hear of it by this event (`supervision.yaml`
 * sup.debrief: within two working days): it names the post and never the case.
 */
export const markDistressing = command({
  event: 'casework.distressing-event-logged',
  input: z.object({ postId: idField(), contactId: idField() }),
  load: async (_, marked) => marked,
  may: (actor) => actor.kind === 'colleague' || 'Only the worker can say this',
  decide: (marked) => accept(marked),
  save: async (_, { contactId }) => accept({ id: contactId }),
  about: ({ postId }) => [`post:${postId}`],
  keep: [],
})
