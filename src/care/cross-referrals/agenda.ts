import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { AgendaLine } from '../../platform/agenda.ts'
import type { AgendaSource } from '../../platform/context.ts'
import { bouncesFor } from './bounces.store.ts'

/** Handed back twice is worth talking over for so many days. */
const LATELY = 35
const RANK = 30

/** What supervision may come to: a case that two roles in turn handed back (mdt.rule.no-bounce). */
export const bouncedOnAgenda: AgendaSource = {
  name: 'cross-referrals',
  kept: true,
  load: async (context, asked) => {
    if (asked.length === 0) return new Map()
    const since = new Date(`${plusDays(context.moment.today, -LATELY)}T00:00:00Z`)
    const found = await bouncesFor(
      context,
      asked.map(({ postId }) => postId),
      since,
    )
    const linesFor = (postId: string): AgendaLine[] =>
      found
        .filter((one) => one.postId === postId)
        .map(({ caseId, number, meetingOn }) => ({
          key: `case-bounced:${caseId}`,
          rank: RANK,
          what: `${number}: two roles in turn handed it back`,
          why: meetingOn
            ? `It stands on the shared caseload meeting of ${shortDate(meetingOn)}. What would help until then?`
            : 'No shared caseload meeting is planned for it. What would help until then?',
          about: [`case:${caseId}`],
          clause: 'mdt.rule.no-bounce',
        }))
    return new Map(asked.map(({ postId }) => [postId, linesFor(postId)]))
  },
}
