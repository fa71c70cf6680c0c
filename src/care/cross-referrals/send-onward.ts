import { z } from 'zod'
import { framework } from '../../base/editions/index.ts'
import { idField } from '../../lib/fields.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findCase } from '../casework/index.ts'
import { problemsInWords } from '../mdt/sheet-words.rules.ts'
import { agreedBy, withoutConsent } from './consent.rules.ts'
import { maySend } from './cross-referral.policy.ts'
import { findOnward, insertOnward, markTaken } from './onward.store.ts'
import { loggedRoutes } from './roles.rules.ts'
import { SendOnward } from './send.form.ts'

/** Sent on outside the three roles: to whom, how soon, and what was said (S52). A log: the sending itself is done there. */
export const sendOnward = command({
  event: 'cross-referrals.onward-sent',
  input: SendOnward,
  load: (context, { caseId }) => findCase(context, caseId, 'lock'),
  may: maySend,
  decide: (subject, form, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    const route = loggedRoutes(framework().mdt.crossReferralMatrix).find(({ to }) => to === form.route)
    if (!route) return invalid({ field: 'route', message: 'Choose to whom' })
    const { says, lawSays } = form
    const problems = problemsInWords({ says, lawSays }, { notAPerson: form.notAPerson, colleagues: [actor.name] })
    if (problems.length) return invalid(...problems)
    const missing = withoutConsent(form)
    if (missing) return invalid(missing)
    return accept({
      id: form.id,
      caseId: subject.id,
      route: route.to,
      urgency: route.urgency,
      because: route.when.filter((one) => form.because.includes(one)),
      agreed: agreedBy(form),
      says,
      lawSays: form.knows === 'law' ? lawSays : '',
      byId: actor.id,
    })
  },
  save: async (context, one) =>
    (await insertOnward(context, one)) ? accept({ id: one.id }) : refuse({ kind: 'repeated' }),
  about: ({ id, caseId }) => [`case:${caseId}`, `onward-referral:${id}`],
  keep: ['urgency'],
})

/** Somebody there has taken it. */
export const onwardTaken = command({
  event: 'cross-referrals.onward-taken',
  input: z.object({ onwardId: idField() }),
  load: async (context, { onwardId }) => {
    const onward = await findOnward(context, onwardId)
    const subject = onward && (await findCase(context, onward.caseId))
    return onward && subject && { onward, subject }
  },
  may: (actor, { onward, subject }) =>
    (actor.kind === 'colleague' && actor.id === onward.sentBy.id) || maySend(actor, subject),
  decide: ({ onward }) =>
    onward.takenOn ? refuse({ kind: 'repeated' }) : accept({ id: onward.id, caseId: onward.caseId }),
  save: async (context, { id, caseId }) => {
    await markTaken(context, id)
    return accept({ id: caseId })
  },
  about: ({ caseId }) => [`case:${caseId}`],
  keep: [],
})
