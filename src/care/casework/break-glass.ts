import { z } from 'zod'
import { idField, textField } from '../../lib/fields.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayBreakGlass } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import { insertGlass } from './glass.store.ts'

/** Long enough to make one call. */
export const GLASS_MINUTES = 60

export const BreakGlass = z.object({
  id: idField(),
  caseId: idField(),
  reason: textField({ max: 500, name: 'The reason', ask: 'Write why you need to see who this is' }),
})

/** Personal details without a care relationship: a reason, an hour, and an entry for the privacy officer at every look. */
export const breakGlass = command({
  event: 'casework.glass-broken',
  input: BreakGlass,
  load: (context, { caseId }) => findCase(context, caseId),
  may: mayBreakGlass,
  decide: (subject, form, { now }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can do this')
    const until = new Date(now.getTime() + GLASS_MINUTES * 60_000)
    return accept({ id: form.id, caseId: subject.id, reason: form.reason, colleagueId: actor.id, until })
  },
  save: async (context, glass) => {
    await insertGlass(context, glass)
    return accept({ id: glass.id })
  },
  about: ({ caseId }) => [`case:${caseId}`],
  keep: [],
})
