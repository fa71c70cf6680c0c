import { matchKeys } from '../../lib/match-keys.ts'
import { type Keyring, keyedHash, seal } from '../../platform/sealing.ts'
import { matchable, type PersonalDetails } from './identity.rules.ts'

/** What sealed details belong to: they open for this person in this tenant, and nowhere else. */
export const boundToPerson = (systemId: string, id: string): string => `person ${systemId} ${id}`

/** Somebody invented as the vault's own rows, sealed and marked: for the demonstration, which writes many at once. */
export function personRows(
  { keys, systemId, at }: { keys: Keyring; systemId: string; at: Date },
  id: string,
  details: PersonalDetails,
) {
  const { keyId, sealed } = seal(keys, JSON.stringify(details), boundToPerson(systemId, id))
  const marks = matchKeys(matchable(details)).map(({ kind, value }) => ({
    person_id: id,
    kind,
    mark: keyedHash(keys, systemId, kind, value),
  }))
  return {
    person: { id, key_id: keyId, sealed, created_at: at, updated_at: at },
    marks: [...new Map(marks.map((mark) => [`${mark.kind} ${mark.mark.toString('hex')}`, mark])).values()],
  }
}
