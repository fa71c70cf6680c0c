import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import { compare } from '../../lib/person-match.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { matchable, mayBeJoined } from './identity.rules.ts'
import { findMerge, insertMerge, markUndone, pointPerson, readPersons } from './identity.store.ts'

const TOO_LITTLE =
  'Two records are joined only when the NHS number agrees, or the name, the birth date and one more thing. These do not'

/** Whether enough agrees for two records to be joined: true, or why not. Undefined: one of them is not there. */
export async function agreeEnough(context: Context, one: string, other: string): Promise<true | string | undefined> {
  const both = await readPersons(context, [one, other])
  const [first, second] = [both.get(one), both.get(other)]
  if (!first || !second) return undefined
  return mayBeJoined(compare(matchable(first.details), matchable(second.details))) || TOO_LITTLE
}

const ask = 'Choose the two records'
const JoinPersons = z.object({ id: idField(ask), keptId: idField(ask), mergedId: idField(ask) })

/** A human says that two records are one person. Nothing is moved, so it can be undone whole (safety H6). */
export const joinPersons = command({
  event: 'identity.persons-joined',
  input: JoinPersons,
  load: async (context, { keptId, mergedId }) => {
    const both = await readPersons(context, [keptId, mergedId])
    const [kept, merged] = [both.get(keptId), both.get(mergedId)]
    return kept && merged && { kept: kept.details, merged: merged.details }
  },
  may: (actor) =>
    sitsAs(actor, 'link-worker', 'line-manager', 'pcn-manager', 'provider-manager') ||
    'Only the worker or manager who looks after these referrals can say that two people are one',
  decide: ({ kept, merged }, form, _, actor) => {
    if (form.keptId === form.mergedId)
      return invalid({ field: 'mergedId', message: 'These are the same record already' })
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can join two records')
    const compared = compare(matchable(kept), matchable(merged))
    if (!mayBeJoined(compared)) return forbidden(TOO_LITTLE)
    // What kind of thing agreed, never the details themselves.
    return accept({ ...form, agreed: compared.agrees.map((says) => says.split(':')[0] ?? says), by: actor.id })
  },
  save: async (context, merge) => {
    await pointPerson(context, merge.mergedId, merge.keptId)
    await insertMerge(context, merge)
    return accept({ id: merge.id })
  },
  about: ({ keptId, mergedId }) => [`person:${keptId}`, `person:${mergedId}`],
  keep: ['id', 'agreed'],
})

/** Parts two records that were joined: each is again what it was (safety H6). Undone already, it says so. */
export const undoJoin = command({
  event: 'identity.join-undone',
  input: z.object({ mergeId: idField(ask) }),
  load: (context, { mergeId }) => findMerge(context, mergeId),
  may: (actor) =>
    sitsAs(actor, 'link-worker', 'line-manager', 'pcn-manager', 'provider-manager') ||
    'Only the worker or manager who looks after these referrals can part two records',
  decide: (merge, _, __, actor) =>
    merge.undoneAt
      ? invalid({ field: 'mergeId', message: 'This has been undone already' })
      : accept({ ...merge, by: actor.kind === 'colleague' ? actor.id : '' }),
  save: async (context, { id, mergedId, by }) => {
    await pointPerson(context, mergedId, null)
    await markUndone(context, id, by)
    return accept({ id })
  },
  about: ({ keptId, mergedId }) => [`person:${keptId}`, `person:${mergedId}`],
  keep: ['id'],
})
