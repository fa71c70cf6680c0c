import { z } from 'zod'
import { idField, yesNoField } from '../../lib/fields.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { isItsWorker } from './case.policy.ts'
import { keepWeight, weighsSince } from './case-weight.store.ts'
import { findCase } from './cases.store.ts'

/**
 * The worker says that a case weighs on them, or no longer does: it comes onto the agenda of GP and clinical supervision. The log
 * names neither the case nor the worker's feeling: it is nobody's to count (safety H9).
 */
export const weighCase = command({
  event: 'casework.agenda-marked',
  input: z.object({ caseId: idField(), weighs: yesNoField('Say whether it weighs on you') }),
  load: async (context, { caseId }) => {
    const subject = await findCase(context, caseId)
    const { actor } = context
    if (!subject || actor.kind !== 'colleague') return undefined
    const since = await weighsSince(context, caseId, actor.id)
    return { subject, colleagueId: actor.id, weighs: since !== undefined }
  },
  may: (actor, { subject }) => isItsWorker(actor, subject),
  decide: ({ subject, colleagueId, weighs: before }, { weighs }) =>
    before === weighs ? refuse({ kind: 'repeated' }) : accept({ caseId: subject.id, colleagueId, weighs }),
  save: async (context, weight) => {
    await keepWeight(context, weight)
    return accept({ id: weight.caseId })
  },
  about: () => [],
  keep: [],
})
