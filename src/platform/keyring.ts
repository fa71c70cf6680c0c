import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keyring, SealKey } from './sealing.ts'

/** `VAULT_KEYS` is `id:base64,id:base64`, newest first, 32 bytes each; `VAULT_HASH_KEY` is base64. */
export function keyringFrom(vaultKeys: string, hashKey: string): Keyring {
  return { seal: vaultKeys.split(',').map(keyFrom), hash: bytesFrom('VAULT_HASH_KEY', hashKey) }
}

const keyFrom = (entry: string): SealKey => {
  const [id, key] = entry.trim().split(':')
  if (!id || !key) throw new Error('VAULT_KEYS must read id:base64,id:base64, newest first')
  return { id, key: bytesFrom(`VAULT_KEYS (${id})`, key) }
}

const KEY_BYTES = 32
function bytesFrom(name: string, base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== KEY_BYTES) throw new Error(`${name} must hold ${KEY_BYTES} bytes in base64`)
  return bytes
}

/** For a laptop: keys made on the first start and kept in a folder of their own, beside the database and not in it. */
export async function laptopKeyring(folder: string): Promise<Keyring> {
  const path = join(folder, 'vault-keys.json')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fresh = {
    vault: `1:${randomBytes(KEY_BYTES).toString('base64')}`,
    hash: randomBytes(KEY_BYTES).toString('base64'),
  }
  // `wx`: two starts at once agree on whichever wrote first.
  await writeFile(path, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  // Written by the line above, on this or an earlier start.
  const kept = JSON.parse(await readFile(path, 'utf8')) as typeof fresh
  return keyringFrom(kept.vault, kept.hash)
}
