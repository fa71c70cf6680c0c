import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Before } from './contact.rules.ts'

type Keys = Context['keys']
type Sealed<Column extends string> = { key_id: string | null } & Record<Column, Buffer | null>

const bound = (contactId: string) => `contact ${contactId}`

/** The note of a contact and what stood before it, as they lie in the table: each sealed, and bound to the contact. */
export function sealedContact(keys: Keys, id: string, { note, before }: { note: string; before?: Before | undefined }) {
  const closed = seal(keys, note, bound(id))
  const past = before ? seal(keys, JSON.stringify(before), bound(id)).sealed : null
  return { key_id: closed.keyId, note: note === '' ? null : closed.sealed, before: past }
}

/** The note in words, for whoever may read it; undefined where none was written. */
export const openedNote = (keys: Keys, id: string, { key_id, note }: Sealed<'note'>): string | undefined =>
  key_id && note ? unseal(keys, { keyId: key_id, sealed: note }, bound(id)) : undefined

/** What stood at the case before this contact, to be put back when it is taken back. */
export const openedBefore = (keys: Keys, id: string, { key_id, before }: Sealed<'before'>): Before | undefined =>
  key_id && before
    ? // Sealed by `sealedContact` and by nobody else.
      (JSON.parse(unseal(keys, { keyId: key_id, sealed: before }, bound(id))) as Before)
    : undefined
