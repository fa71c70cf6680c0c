import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { kindAsked } from './appointment-words.rules.ts'
import { type BesidePost, findBeside } from './find-beside.ts'
import type { Appointment } from './placement-facts.rules.ts'
import { mayAppoint } from './placements.policy.ts'

export type EndingView = BesidePost & { appointment: Appointment; graceDays: number }

/** One appointment that is to end, and how long there is then to fill its place. */
export const viewEnding = query({
  read: 'placements.ending-viewed',
  load: async (
    context: Context,
    { postId, appointmentId }: { postId: string; appointmentId: string },
  ): Promise<EndingView | undefined> => {
    const beside = await findBeside(context, postId)
    const appointment = beside?.facts.appointments.find(({ id, covers }) => id === appointmentId && !covers)
    if (!beside || !appointment) return undefined
    const rule = beside.standard.supervision.rules.find((each) => kindAsked(each) === appointment.kind)
    return { ...beside, appointment, graceDays: rule?.graceDays ?? 0 }
  },
  may: mayAppoint,
  about: ({ post }) => [`post:${post.id}`],
})
