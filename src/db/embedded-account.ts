import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root. Undefined: run as whoever we are. */
export type Account = { name: string; uid: number; gid: number } | undefined

/** As root, an account that exists already: PostgreSQL looks its own name up, so a made-up number fails. */
export async function accountFor(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)])
    if (uid !== undefined && gid !== undefined) return { name, uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and this computer has no account called postgres or nobody.')
}

async function idOf(which: '-u' | '-g', name: string): Promise<number | undefined> {
  const answer = await run('id', [which, name]).catch(() => undefined)
  return answer && Number(answer.stdout)
}

/** Whether that account may enter a folder: every folder above it counts. */
export async function mayEnter(account: Account, folder: string): Promise<boolean> {
  if (!account) return true
  const { uid, gid } = account
  return run('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/' }).then(
    () => true,
    () => false,
  )
}
