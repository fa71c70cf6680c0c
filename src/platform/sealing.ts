import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** A versioned list of sealing keys, newest first, and the separate key that makes searchable hashes. */
export type Keyring = { seal: readonly SealKey[]; hash: Buffer }
export type SealKey = { id: string; key: Buffer }
export type Sealed = { keyId: string; sealed: Buffer }

const NONCE = 12
const TAG = 16

/** Seals with the newest key (AES-256-GCM). `bound` is what the text belongs to: it opens nowhere else. */
export function seal(keys: Keyring, text: string, bound: string): Sealed {
  const newest = keys.seal[0]
  if (!newest) throw new Error('No sealing key is configured (VAULT_KEYS)')
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', newest.key, nonce).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { keyId: newest.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]) }
}

/** Opens what `seal` closed, with whichever key it names. Throws when the key is gone or the text was moved or changed. */
export function unseal(keys: Keyring, { keyId, sealed }: Sealed, bound: string): string {
  const found = keys.seal.find((key) => key.id === keyId)
  if (!found) throw new Error(`Sealing key ${keyId} is not configured (VAULT_KEYS)`)
  const opened = createDecipheriv('aes-256-gcm', found.key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([opened.update(sealed.subarray(NONCE + TAG)), opened.final()]).toString('utf8')
}

/** A hash that finds without telling: the same value in the same tenant gives the same hash, and only with the key. */
export const keyedHash = (keys: Keyring, systemId: string, kind: string, value: string): Buffer =>
  createHmac('sha256', keys.hash).update(`${systemId}\u0000${kind}\u0000${value}`).digest()
