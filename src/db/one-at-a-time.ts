import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Longer than any start or stop takes: whoever held the lock is gone, and its number belongs to somebody else. */
const STALE_MS = 90_000

/** Does the work while no other process does it under the same lock file. A lock whose holder has died is taken over. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(lock))) {
    if (await isStale(lock)) await rm(lock, { force: true })
    else await pause(50)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false // open() throws nothing but these
    throw error
  }
}

async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined)
  if (!found) return false
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  const age = Date.now() - found.mtimeMs
  if (holder === 0) return age > 2_000 // being written, or cut short while it was
  return age > STALE_MS || !isAlive(holder)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // alive, and another account's
  }
}
