import { findIdentity } from '../../lib/de-identify.ts'
import { accept, forbidden, invalid, type Problem, type Result } from '../../platform/result.ts'
import type { CaseSubject } from './case.rules.ts'
import type { CloseCase } from './close-case.form.ts'

export type ClosureReason = {
  id: string
  label: string
  positive?: boolean | undefined
  needs?: readonly string[] | undefined
  triggers?: string | undefined
  handle?: string | undefined
}

export type Closing = {
  id: string
  caseId: string
  reason: string
  closedOn: string
  byId: string
  postId: string | undefined
  note: string
  attemptsMade: number | undefined
  referrerTold: boolean | undefined
  riskChecked: boolean | undefined
  gap: string | undefined
}

/** Why a case cannot close now; undefined when it can (safety H4). */
export const keptOpenBy = ({ openConcerns, number }: CaseSubject): string | undefined =>
  openConcerns > 0 ? `${number} cannot close while a concern is open. Close the concern first` : undefined

/** An ending with its reason, and what that reason asks for (`caseload.yaml` closure_reasons). */
export function decideClosing(
  subject: CaseSubject,
  reasons: readonly ClosureReason[],
  form: CloseCase,
  { today, byId }: { today: string; byId: string },
): Result<Closing> {
  if (subject.state === 'closed') return forbidden(`${subject.number} is closed already`)
  const kept = keptOpenBy(subject)
  if (kept) return forbidden(kept)
  const reason = reasons.find(({ id }) => id === form.reason)
  if (!reason) return invalid({ field: 'reason', message: 'Choose why the support ends' })
  const problems = [...missingFor(reason, form), ...gapProblems(reason, form)]
  if (problems.length) return invalid(...problems)
  const asks = (what: string) => reason.needs?.includes(what) === true
  return accept({
    id: form.id,
    caseId: subject.id,
    reason: reason.id,
    closedOn: today,
    byId,
    postId: subject.post?.id,
    note: form.note,
    attemptsMade: asks('attempts_made') ? form.attemptsMade : undefined,
    referrerTold: asks('referrer_told') ? form.referrerTold === true : undefined,
    riskChecked: asks('risk_checked') ? form.riskChecked === true : undefined,
    gap: reason.triggers === 'gap-log' ? form.missing : undefined,
  })
}

/** Lost contact is an ending only after tries, with the referrer told and risk looked at. */
function missingFor({ needs = [] }: ClosureReason, form: CloseCase): Problem[] {
  const found: (Problem | false)[] = [
    needs.includes('attempts_made') &&
      !form.attemptsMade && { field: 'attemptsMade', message: 'Enter how many times you tried to reach them' },
    needs.includes('referrer_told') &&
      !form.referrerTold && { field: 'referrerTold', message: 'Tell the referrer first, then tick that you have' },
    needs.includes('risk_checked') &&
      !form.riskChecked && { field: 'riskChecked', message: 'Check for risk first, then tick that you have' },
  ]
  return found.filter((problem) => problem !== false)
}

/** The gap is for those who plan services, so it may name nobody. */
function gapProblems({ triggers }: ClosureReason, { missing }: CloseCase): Problem[] {
  if (triggers !== 'gap-log') return []
  if (!missing) return [{ field: 'missing', message: 'Write what support was missing near here' }]
  const named = findIdentity(missing)[0]
  return named
    ? [{ field: 'missing', message: `${named.says}: “${named.text}”. Those who plan services read this` }]
    : []
}
