import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayWorkOnCase } from './case.policy.ts'
import { updateNext } from './case-changes.store.ts'
import { findCase } from './cases.store.ts'
import { SetNextStep } from './set-next-step.form.ts'

/** Sets or moves the day that was agreed with the person, and what for. */
export const setNextStep = command({
  event: 'casework.next-step-agreed',
  input: SetNextStep,
  load: (context, { caseId }) => findCase(context, caseId, 'lock'),
  may: mayWorkOnCase,
  decide: (subject, form, { today }) => {
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed. Reopen it first`)
    if (form.on < today) return invalid({ field: 'on', message: 'The next step must be today or in the future' })
    if (form.version !== subject.version)
      return refuse({
        kind: 'conflict',
        theirs: { version: subject.version, values: { on: subject.next?.on ?? '', what: subject.next?.what ?? '' } },
      })
    return accept({ id: subject.id, next: { on: form.on, what: form.what }, on: form.on })
  },
  save: async (context, { id, next }) => {
    await updateNext(context, id, next)
    return accept({ id })
  },
  about: ({ id }) => [`case:${id}`],
  keep: ['on'],
})
