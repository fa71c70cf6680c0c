import { recordLook } from '../../platform/audit.ts'
import type { About, Context } from '../../platform/context.ts'
import {
  type CareRelationship,
  type LikelyMatch,
  type PersonalDetails,
  rankMatches,
  shortName,
} from './identity.rules.ts'
import {
  insertPerson,
  readAlike,
  readPersons,
  type StoredPerson,
  standingJoins,
  updatePerson,
} from './identity.store.ts'

export { agreeEnough, joinPersons, undoJoin } from './join-persons.ts'
export { personRows } from './person-rows.ts'

/** Keeps a new person's details in the vault. The id was made before, so a form sent twice makes one. */
export const keepPerson = insertPerson

/** Records that somebody said are this person too, for whoever may undo it. */
export const joinsOf = standingJoins

/** Changes them; false when somebody else did first. */
export const changePerson = updatePerson

/**
 * Opens one person's details, and notes who looked, at which case, and why they may. The caller has proved the relationship;
 * `about` is the case or referral through which they look.
 */
export async function openPerson(
  context: Context,
  personId: string,
  about: About,
  relationship: CareRelationship,
): Promise<StoredPerson | undefined> {
  const found = (await readPersons(context, [personId])).get(personId)
  if (!found) return undefined
  const broken = relationship.kind === 'break-glass'
  const read = broken ? 'identity.glass-broken' : 'identity.opened'
  await recordLook(context, read, [about, `person:${personId}`], because(relationship))
  return found
}

const because = (relationship: CareRelationship) =>
  relationship.kind === 'break-glass' ? { words: relationship.reason } : { relationship: relationship.kind }

/** First names and initials for the lists of those who care for these people: one look-up and one entry a page. */
export async function shortNames(context: Context, looked: readonly { personId: string; about: About }[]) {
  if (looked.length === 0) return new Map<string, string>()
  const found = await readPersons(
    context,
    looked.map(({ personId }) => personId),
  )
  await recordLook(
    context,
    'identity.names-listed',
    looked.map(({ about }) => about),
  )
  return new Map([...found].map(([id, { details }]) => [id, shortName(details)]))
}

/** Who may be the same person: for a human to decide, with what agrees and what differs (safety H6). */
export async function likelyMatches(
  context: Context,
  details: PersonalDetails,
  exceptId?: string,
): Promise<LikelyMatch[]> {
  return rankMatches(details, await readAlike(context, details, exceptId))
}

/** For sending a message by itself: a job reads only what it needs, and the look is noted. */
export async function openForSending(
  context: Context,
  personId: string,
  about: About,
): Promise<PersonalDetails | undefined> {
  const found = (await readPersons(context, [personId])).get(personId)
  if (found) await recordLook(context, 'identity.opened-to-send', [about, `person:${personId}`])
  return found?.details
}
