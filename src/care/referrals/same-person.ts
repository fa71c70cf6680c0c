import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { joinPersons, joinsOf, undoJoin } from '../identity/index.ts'
import { insertApart } from './apart.store.ts'
import { mayOpen } from './referral.policy.ts'
import { lockStanding } from './standing.store.ts'

const Pair = z.object({ referralId: idField(), otherId: idField('Choose the other record') })

/** Whoever may open this referral says that its person is somebody known already. Nothing joins by itself (safety H6). */
export const samePerson = command({
  event: 'referrals.person-matched',
  input: Pair,
  load: async (context, { referralId }) => {
    const standing = await lockStanding(context, referralId)
    return standing && { ...standing, joins: await joinsOf(context, standing.referral.personId) }
  },
  may: mayOpen,
  decide: ({ referral, joins }, { otherId }, { newId }) =>
    joins.some(({ keptId }) => keptId === otherId)
      ? refuse({ kind: 'repeated' })
      : accept({ id: referral.id, mergeId: newId(), keptId: otherId, mergedId: referral.personId }),
  save: (context, { mergeId, keptId, mergedId }) => joinPersons(context, { id: mergeId, keptId, mergedId }),
  about: ({ id, keptId, mergedId }) => [`referral:${id}`, `person:${keptId}`, `person:${mergedId}`],
  keep: ['mergeId'],
})

/** "Not the same": remembered, so that nobody is asked again. */
export const notSamePerson = command({
  event: 'referrals.person-told-apart',
  input: Pair,
  load: (context, { referralId }) => lockStanding(context, referralId),
  may: mayOpen,
  decide: ({ referral }, { otherId }, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can say this')
    if (otherId === referral.personId) return invalid({ field: 'otherId', message: 'Choose the other record' })
    return accept({ id: referral.id, personId: referral.personId, otherId, by: actor.id })
  },
  save: async (context, { id, personId, otherId, by }) => {
    await insertApart(context, personId, otherId, by)
    return accept({ id })
  },
  about: ({ id, personId, otherId }) => [`referral:${id}`, `person:${personId}`, `person:${otherId}`],
  keep: [],
})

/** Takes a join back, whole. */
export const undoSamePerson = command({
  event: 'referrals.person-match-undone',
  input: z.object({ referralId: idField(), mergeId: idField() }),
  load: async (context, { referralId, mergeId }) => {
    const standing = await lockStanding(context, referralId)
    const joins = standing ? await joinsOf(context, standing.referral.personId) : []
    return joins.some((join) => join.id === mergeId) ? standing : undefined
  },
  may: mayOpen,
  decide: ({ referral }, { mergeId }) => accept({ id: referral.id, mergeId }),
  save: (context, { mergeId }) => undoJoin(context, { mergeId }),
  about: ({ id }) => [`referral:${id}`],
  keep: ['mergeId'],
})
