import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { agreeEnough, joinPersons, joinsOf, undoJoin } from '../identity/index.ts'
import { insertApart } from './apart.store.ts'
import { mayConfirmSame, mayOpen } from './referral.policy.ts'
import { deleteSaid, insertSaid, saidSame } from './said-same.store.ts'
import { lockStanding } from './standing.store.ts'

const Pair = z.object({ referralId: idField(), otherId: idField('Choose the other record') })

async function load(context: Context, { referralId, otherId }: { referralId: string; otherId: string }) {
  const standing = await lockStanding(context, referralId)
  if (!standing) return undefined
  const joins = await joinsOf(context, standing.referral.personId)
  const joined = joins.some(({ keptId }) => keptId === otherId)
  return { ...standing, joined, saidBy: (await saidSame(context, referralId)).get(otherId) }
}

/**
 * Whoever may open this referral says that its person is somebody known already. Nothing joins by itself, nor by one colleague
 * alone: who knows enough of somebody to invent a referral of them would read where they live now (safety H2, H6).
 */
export const samePerson = command({
  event: 'referrals.person-matched',
  input: Pair,
  load: async (context, asked) => {
    const found = await load(context, asked)
    const agree = found && (await agreeEnough(context, asked.otherId, found.referral.personId))
    return found && agree ? { ...found, agree } : undefined
  },
  may: mayOpen,
  decide: ({ referral, joined, saidBy, agree }, { otherId }, _, actor) => {
    if (joined || saidBy) return refuse({ kind: 'repeated' })
    if (otherId === referral.personId)
      return invalid({ field: 'otherId', message: 'These are the same record already' })
    if (agree !== true) return forbidden(agree)
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can say this')
    return accept({ id: referral.id, knownId: otherId, personId: referral.personId, by: actor.id })
  },
  save: async (context, { id, knownId, by }) =>
    (await insertSaid(context, { referralId: id, knownId, by })) ? accept({ id }) : refuse({ kind: 'repeated' }),
  about: ({ id, knownId, personId }) => [`referral:${id}`, `person:${knownId}`, `person:${personId}`],
  keep: [],
})

/** A second colleague has looked too: now the two records are joined. */
export const confirmSamePerson = command({
  event: 'referrals.person-match-confirmed',
  input: Pair,
  load: async (context, asked) => {
    const found = await load(context, asked)
    return found?.saidBy || found?.joined ? found : undefined
  },
  may: mayConfirmSame,
  decide: ({ referral, joined }, { otherId }, { newId }) =>
    joined
      ? refuse({ kind: 'repeated' })
      : accept({ id: referral.id, mergeId: newId(), keptId: otherId, mergedId: referral.personId }),
  save: async (context, { id, mergeId, keptId, mergedId }) => {
    await deleteSaid(context, id, keptId)
    return joinPersons(context, { id: mergeId, keptId, mergedId })
  },
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
    await deleteSaid(context, id, otherId)
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
