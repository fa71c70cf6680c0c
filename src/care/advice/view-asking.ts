import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { ASKERS } from './advice.policy.ts'
import { answerBy } from './advice.rules.ts'
import { type Asking, findAsking } from './find-asking.ts'

export type AskingView = Asking & { byToday: Date; byWeek: Date; now: Date }

/** Whom a worker may ask, and by when each would answer if asked now. */
export const viewAsking = query({
  read: 'advice.asking-opened',
  load: async (context: Context, { caseId }: { caseId?: string | undefined }): Promise<AskingView | undefined> => {
    const found = await findAsking(context, caseId)
    const { now } = context.moment
    return found && { ...found, now, byToday: answerBy('today', now), byWeek: answerBy('week', now) }
  },
  may: (actor) =>
    (actor.kind === 'colleague' && ASKERS.includes(actor.seat.role)) || 'Only those who support people ask',
  about: ({ subject }) => (subject ? [`case:${subject.id}`] : []),
})
