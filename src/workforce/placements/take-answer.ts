import type { Context } from '../../platform/context.ts'
import { accept, invalid, missing, type Result } from '../../platform/result.ts'
import { accessNeeded } from './access.rules.ts'
import { findPracticeRecords, putAccess, putPracticeRecords } from './access.store.ts'
import { changed } from './access-change.rules.ts'
import { findAtPractice } from './access-changes.ts'
import type { AccessState } from './placement-facts.rules.ts'

type Answer = {
  postId: string
  siteId: string
  accessTypes: readonly string[]
  state: AccessState
  on: string
  blocker: string
}

/**
 * What a site answered about some of the kinds of access that one worker needs there, all of them alike. Whoever calls this has asked
 * who may answer, and records it: the answer may come from somebody with a link and no account.
 */
export async function takeAnswer(context: Context, answer: Answer): Promise<Result<{ items: number }>> {
  const { postId, siteId, accessTypes, ...how } = answer
  const known = await findAtPractice(context, { postId, siteId })
  if (!known) return missing()
  const needed = accessNeeded(known.standard, known.facts, known.site).map(({ id }) => id)
  const answered = accessTypes.filter((id) => needed.includes(id))
  if (answered.length === 0) return invalid({ field: 'types', message: 'Tick what your answer is about' })
  for (const accessType of answered) {
    const now = changed(known, { postId, siteId, accessType, ...how }, context.moment.today)
    if (!now.ok) return now
    await putAccess(context, postId, [now.value])
  }
  return accept({ items: answered.length })
}

/** The same for whom to ring when a way in breaks: for all who work at the site, whatever else stands there. */
export async function nameWhoToRing(context: Context, siteId: string, whoToRing: string): Promise<Result<object>> {
  const was = await findPracticeRecords(context, siteId)
  return putPracticeRecords(context, { siteId, whoToRing, inUse: was?.inUse ?? [] }, was)
}
