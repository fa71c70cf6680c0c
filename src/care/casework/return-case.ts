import { z } from 'zod'
import { findColleague } from '../../base/colleagues/index.ts'
import { idField } from '../../lib/fields.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayMoveCase, relationshipFor } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import { moveHolding } from './holdings.store.ts'

/** A press taken back, or a worker who cannot take it: in either case somebody else holds it at once (safety H7). */
const RETURNED = ['undone', 'handed-back'] as const
export const ReturnCase = z.object({
  caseId: idField(),
  toColleagueId: idField('Choose who holds it until it has a worker'),
  because: z.enum(RETURNED),
})

/** An allocated case waits for a worker again, held by whoever gave it. Only while nobody was contacted can it be undone. */
export const returnCase = command({
  event: 'casework.case-returned',
  input: ReturnCase,
  load: async (context, { caseId, toColleagueId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const holder = await findColleague(context, toColleagueId)
    return subject && holder && { subject, holder }
  },
  may: (actor, { subject }) => relationshipFor(actor, subject)?.kind === 'allocated' || mayMoveCase(actor, subject),
  decide: ({ subject, holder }, { because }) => {
    if (subject.state === 'closed' || !subject.post)
      return invalid({ field: 'caseId', message: 'This case has no worker to take it back from' })
    if (because === 'undone' && subject.contactsCount > 0)
      return invalid({ field: 'caseId', message: 'A contact was logged already, so this cannot be undone' })
    return accept({ caseId: subject.id, fromPostId: subject.post.id, holderId: holder.id, because })
  },
  save: async (context, { caseId, holderId, because }) => {
    await moveHolding(context, { caseId, colleagueId: holderId, postId: undefined, holding: 'waiting', because })
    return accept({ id: caseId })
  },
  about: ({ caseId, fromPostId }) => [`case:${caseId}`, `post:${fromPostId}`],
  keep: ['fromPostId', 'because'],
})
