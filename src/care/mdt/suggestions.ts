import { standardFor } from '../../base/editions/index.ts'
import { plusDays, plusMonths } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { type MeetingSubject, takesCases } from './meeting.rules.ts'
import type { Suggested } from './suggested.rules.ts'
import { suggestedFor } from './suggested.store.ts'

/** The reader's own cases that may be worth bringing to a meeting, by the figures of the standard in force where it is held. */
export async function suggestionsFor(context: Context, meeting: MeetingSubject): Promise<Suggested[]> {
  const { actor, moment } = context
  const [site] = meeting.sites
  if (actor.kind !== 'colleague' || !site || meeting.state !== 'planned' || !takesCases(meeting.kind)) return []
  const { caseload } = await standardFor(context, site.id, moment.today)
  const { norms, thresholds } = caseload
  return suggestedFor(context, actor.id, meeting, {
    manyContacts: norms.contacts.high,
    fewContacts: norms.contacts.low,
    stuckBefore: plusDays(moment.today, -thresholds.noContactDays.amber),
    longBefore: plusMonths(moment.today, -norms.months),
  })
}
