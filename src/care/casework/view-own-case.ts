import { framework } from '../../base/editions/index.ts'
import { query } from '../../platform/query.ts'
import { mayBreakGlass, mayWorkOnCase, relationshipFor } from './case.policy.ts'
import type { CaseSubject } from './case.rules.ts'
import { findCase } from './cases.store.ts'
import { type ClosureReason, keptOpenBy } from './closing.rules.ts'
import { countAttempts } from './contacts.store.ts'

/** A case as the short forms need it: for those who work on it. */
export const viewOwnCase = query({
  read: 'casework.case-form-opened',
  load: (context, { caseId }: { caseId: string }) => findCase(context, caseId),
  may: mayWorkOnCase,
  about: ({ id }) => [`case:${id}`],
})

/** For raising a worry: whoever cares for the person in any way, whoever was asked included. */
export const viewCaredCase = query({
  read: 'casework.case-form-opened',
  load: (context, { caseId }: { caseId: string }) => findCase(context, caseId),
  may: (actor, subject) => {
    const kind = relationshipFor(actor, subject)?.kind
    return (kind !== undefined && kind !== 'break-glass') || 'Only those who support this person can raise a concern'
  },
  about: ({ id }) => [`case:${id}`],
})

export const viewForGlass = query({
  read: 'casework.glass-asked',
  load: (context, { caseId }: { caseId: string }) => findCase(context, caseId),
  may: mayBreakGlass,
  about: ({ id }) => [`case:${id}`],
})

export type ClosingView = {
  subject: CaseSubject
  keptOpenBy: string | undefined
  reasons: readonly ClosureReason[]
  attempts: number
}

export const viewForClosing = query({
  read: 'casework.case-form-opened',
  load: async (context, { caseId }: { caseId: string }): Promise<ClosingView | undefined> => {
    const subject = await findCase(context, caseId)
    if (!subject) return undefined
    const reasons = framework().caseload.closureReasons.items
    return { subject, keptOpenBy: keptOpenBy(subject), reasons, attempts: await countAttempts(context, caseId) }
  },
  may: (actor, { subject }) => mayWorkOnCase(actor, subject),
  about: ({ subject }) => [`case:${subject.id}`],
})
