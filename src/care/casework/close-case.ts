import { framework } from '../../base/editions/index.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayWorkOnCase } from './case.policy.ts'
import { closeCaseRow, insertGap } from './case-changes.store.ts'
import { needsOf } from './case-parts.store.ts'
import { findCase } from './cases.store.ts'
import { CloseCase } from './close-case.form.ts'
import { decideClosing } from './closing.rules.ts'

/** The support ends, with its reason. Nothing closes by itself, and nothing while a concern is open (safety H4). */
export const closeCase = command({
  event: 'casework.case-closed',
  input: CloseCase,
  load: (context, { caseId }) => findCase(context, caseId, 'lock'),
  may: mayWorkOnCase,
  decide: (subject, form, { today }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can close a case')
    return decideClosing(subject, framework().caseload.closureReasons.items, form, { today, byId: actor.id })
  },
  save: async (context, closing, subject) => {
    if (!(await closeCaseRow(context, closing))) return refuse({ kind: 'repeated' })
    const { caseId, gap, byId } = closing
    if (gap) {
      const needs = (await needsOf(context, caseId)).map(({ need }) => need)
      await insertGap(context, { caseId, organisationId: subject.organisation.id, needs, missing: gap, byId })
    }
    return accept({ id: closing.id })
  },
  about: ({ caseId, postId }) => [`case:${caseId}`, ...(postId ? [`post:${postId}` as const] : [])],
  keep: ['reason', 'closedOn'],
})
