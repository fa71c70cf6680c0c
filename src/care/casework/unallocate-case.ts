import { z } from 'zod'
import { findColleague } from '../../base/colleagues/index.ts'
import { idField } from '../../lib/fields.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayMoveCase, relationshipFor } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import { moveHolding } from './holdings.store.ts'

const UnallocateCase = z.object({
  caseId: idField(),
  toColleagueId: idField('Choose who holds it until it has a worker'),
  /** A press taken back; or a worker who says that somebody else should help. */
  because: z.enum(['undone', 'handed-back']),
})

/** A case waits for a worker again, and somebody holds it from that minute (safety H7). Undone only while nobody was contacted. */
export const unallocateCase = command({
  event: 'casework.case-unallocated',
  input: UnallocateCase,
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
    const mustTell = subject.contactsCount > 0
    return accept({ caseId: subject.id, fromPostId: subject.post.id, holderId: holder.id, because, mustTell })
  },
  save: async (context, { caseId, holderId, because, mustTell }) => {
    const held = { caseId, colleagueId: holderId, postId: undefined, holding: 'waiting' as const }
    await moveHolding(context, { ...held, because, mustTell })
    return accept({ id: caseId })
  },
  about: ({ caseId, fromPostId }) => [`case:${caseId}`, `post:${fromPostId}`],
  keep: ['fromPostId', 'because'],
})
