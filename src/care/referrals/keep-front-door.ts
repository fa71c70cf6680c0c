import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { type Change, command } from '../../platform/use-case.ts'
import { AddDuty, CheckedDomain, CrisisWords, DropDomain, EndDuty, FrontDoorHours } from './front-door.form.ts'
import type { FrontDoor } from './front-door.rules.ts'
import { findFrontDoor, insertWords, putDomain, removeDomain, saveHours } from './front-door.store.ts'
import { mayKeepFrontDoor } from './referral.policy.ts'
import { colleaguesNear, endDutyOn, findDuty, insertDuty } from './rota.store.ts'

/** The front door of the service that the actor's seat is at. */
async function ownDoor(context: Context): Promise<FrontDoor | undefined> {
  const { actor } = context
  const door = actor.kind === 'colleague' ? await findFrontDoor(context, actor.seat.organisationId) : undefined
  return door && ['neighbourhood', 'provider'].includes(door.organisation.kind) ? door : undefined
}
const may: (actor: Context['actor']) => true | string = (actor) => mayKeepFrontDoor(actor, { reaches: true })
const nobody = forbidden('Only a colleague can change this')

export const changeHours = command({
  event: 'referrals.hours-changed',
  input: FrontDoorHours,
  load: ownDoor,
  may,
  decide: (door, form, _, actor) =>
    actor.kind === 'colleague' ? accept({ ...form, organisationId: door.organisation.id, by: actor.id }) : nobody,
  save: (context, { by, ...hours }) => saveHours(context, hours, by),
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['weekdays', 'opens', 'closes', 'phone'],
})

/** A new version of the list: one word or phrase a line. Each referral says with which version it was read. */
export const changeWords = command({
  event: 'referrals.words-changed',
  input: CrisisWords,
  load: ownDoor,
  may,
  decide: (door, { words, version }, _, actor) => {
    if (actor.kind !== 'colleague') return nobody
    if (version !== door.wordsVersion)
      return refuse({
        kind: 'conflict',
        theirs: { version: door.wordsVersion, values: { words: door.words.join('\n') } },
      })
    const lines = [
      ...new Set(
        words
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ]
    const organisationId = door.organisation.id
    return accept({ organisationId, version: version + 1, words: lines, count: lines.length, by: actor.id })
  },
  save: (context, { by, ...list }) => insertWords(context, list, by),
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['version', 'count'],
})

export const addDuty = command({
  event: 'referrals.duty-added',
  input: AddDuty,
  load: async (context) => {
    const door = await ownDoor(context)
    return door && { door, near: await colleaguesNear(context, door.organisation.id) }
  },
  may,
  decide: ({ door, near }, form) => {
    if (!near.some(({ id }) => id === form.colleagueId))
      return invalid({ field: 'colleagueId', message: 'Choose somebody who works with this service' })
    if (form.until && form.until < form.from)
      return invalid({ field: 'until', message: 'The last day must be the first day or later' })
    return accept({ ...form, organisationId: door.organisation.id })
  },
  save: insertDuty,
  about: ({ organisationId, colleagueId }) => [`organisation:${organisationId}`, `colleague:${colleagueId}`],
  keep: ['id', 'kind', 'from', 'until'],
})

/** From today somebody is no longer on the rota. What they did stays as it was. */
export const endDuty = command({
  event: 'referrals.duty-ended',
  input: EndDuty,
  load: async (context, { id }) => {
    const door = await ownDoor(context)
    const duty = await findDuty(context, id)
    return door && duty?.organisationId === door.organisation.id ? duty : undefined
  },
  may,
  decide: (duty, _, { today }) => accept({ ...duty, lastDay: plusDays(today, -1) }),
  save: async (context, { id, from, lastDay }) => {
    await endDutyOn(context, id, from, lastDay)
    return accept({ id })
  },
  about: ({ organisationId, colleagueId }) => [`organisation:${organisationId}`, `colleague:${colleagueId}`],
  keep: ['id', 'kind', 'lastDay'],
})

export const checkDomain = command({
  event: 'referrals.address-checked',
  input: CheckedDomain,
  load: ownDoor,
  may,
  decide: (door, form, _, actor) =>
    actor.kind === 'colleague' ? accept({ ...form, organisationId: door.organisation.id, by: actor.id }) : nobody,
  save: async (context, { by, ...domain }) => {
    await putDomain(context, domain, by)
    return accept({ id: domain.domain })
  },
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['domain'],
})

export const dropDomain: Change<{ id: string }> = command({
  event: 'referrals.address-dropped',
  input: DropDomain,
  load: ownDoor,
  may,
  decide: (door, { domain }) => accept({ domain, organisationId: door.organisation.id }),
  save: async (context, { organisationId, domain }) => {
    await removeDomain(context, organisationId, domain)
    return accept({ id: domain })
  },
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['domain'],
})
