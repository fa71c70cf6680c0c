import { hash, verify } from '@node-rs/argon2'

/**
 * OWASP's first choice of parameters for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. Kept in each
 * hash, so that a hash made with others is noticed and made again when its owner next signs in.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const CURRENT = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`

/** Runs on a thread of its own, as `passwordMatches` does: about 20 ms each, which requests must not wait for. */
export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS)

let decoy: Promise<string> | undefined

/** Whether the password is this account's. An account that is not there, or has no password, takes as long as one that has. */
export async function passwordMatches(kept: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(kept ?? (await decoy), password)
  return matches && kept !== null && kept !== undefined
}

/** True for a hash made with other parameters than those of today. */
export const isOutdated = (kept: string): boolean => !kept.startsWith(CURRENT)
