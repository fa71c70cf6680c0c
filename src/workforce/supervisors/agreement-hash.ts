import { createHash } from 'node:crypto'
import { type AgreementKind, type AgreementText, canonical } from './agreement.rules.ts'

/** The fingerprint of all that an agreement says: what each of the two signs. */
export const hashOf = (kind: AgreementKind, text: AgreementText): Buffer =>
  createHash('sha256').update(canonical(kind, text)).digest()
