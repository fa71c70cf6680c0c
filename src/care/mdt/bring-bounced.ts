import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findCase } from '../casework/index.ts'
import { insertItem } from './items.store.ts'
import { nextSharedMeeting } from './next-meeting.store.ts'

/** What the sheet asks and why: it names nobody, and says nothing of why anybody handed it back. */
const ASK = 'Which role is the right one now, and who leads?'
const WHY = 'Two colleagues in turn handed it back'

/** A case that nobody took twice stands on the next shared caseload meeting by itself, for the worker who leads (mdt.rule.no-bounce). */
export const bringBounced = command({
  event: 'mdt.case-brought',
  input: z.object({ caseId: idField(), forId: idField() }),
  load: async (context, { caseId }) => {
    const subject = await findCase(context, caseId)
    return subject && { subject, meetingId: await nextSharedMeeting(context, subject) }
  },
  may: (actor) => actor.kind === 'job' || 'Such a case comes to its meeting by itself',
  decide: ({ subject, meetingId }, { forId }, { newId }) => {
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    if (!meetingId) return forbidden('No shared caseload meeting is planned')
    return accept({ id: newId(), meetingId, caseId: subject.id, ask: ASK, why: WHY, putById: forId })
  },
  save: async (context, item) => {
    // It may stand on that agenda already: then it is there, which is what was wanted.
    await insertItem(context, item)
    return accept({ meetingId: item.meetingId })
  },
  about: ({ caseId, meetingId }) => [`case:${caseId}`, `mdt-meeting:${meetingId}`],
  keep: [],
})
