import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, mayEnter } from './embedded-account.ts'

const run = promisify(execFile)

/** Where a database is kept when its account may not enter the data folder (a home of root's is closed to others). */
const ELSEWHERE = '/var/lib/trellis'

/**
 * The folder of the database itself: `postgres` in the data folder, or a link there to one under /var/lib.
 * It belongs to the account that runs the server, and nobody else may enter it.
 */
export async function clusterFolder(dataDir: string, account: Account, progress: (line: string) => void) {
  const place = join(dataDir, 'postgres')
  if (!existsSync(place)) await makePlace(place, dataDir, account, progress)
  const folder = await realpath(place)
  await takeOver(folder, account)
  return folder
}

async function makePlace(place: string, dataDir: string, account: Account, progress: (line: string) => void) {
  if (await mayEnter(account, dataDir)) return mkdir(place, { mode: 0o700 })
  const linked = isLink(place) ? await readlink(place) : undefined
  const folder = linked ?? join(ELSEWHERE, randomUUID())
  progress(`Database: kept in ${folder}, because the account ${account?.name} may not enter ${dataDir}`)
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 })
  await mkdir(folder, { mode: 0o700 })
  if (!linked) await symlink(folder, place)
}

async function takeOver(folder: string, account: Account) {
  const mine = account?.uid ?? process.getuid?.()
  const { uid } = lstatSync(folder)
  if (mine === undefined || uid === mine) return
  if (!account) throw new Error(`${folder} belongs to another account. Start Trellis as before, or remove it.`)
  await run('chown', ['-R', `${account.uid}:${account.gid}`, folder])
}

type Initialise = {
  initdb: string
  folder: string
  account: Account
  superuser: string
  password: string
  fsync: boolean
}

/**
 * Makes an empty database. Sorting is by code point on every computer (C.UTF-8, built in), so a page that sorts names
 * for people says so. The socket stands in a folder of mode 0700 and trusts who reaches it; a port asks for a password.
 */
export async function initialise({ initdb, folder, account, superuser, password, fsync }: Initialise) {
  await emptied(folder)
  const secret = join(folder, '..', `.password-${randomUUID()}`)
  await writeFile(secret, password, { mode: 0o600 })
  if (account) await chown(secret, account.uid, account.gid)
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--auth-local=trust']
  const access = ['--auth-host=scram-sha-256', `--pwfile=${secret}`]
  const speed = fsync ? [] : ['--no-sync', '--no-data-checksums']
  try {
    await run(initdb, ['-D', folder, '-U', superuser, ...flags, ...access, ...speed], { ...account, cwd: folder })
    await chmod(folder, 0o700)
  } finally {
    await rm(secret)
  }
}

/** A first start that was cut short leaves files without PG_VERSION; nothing of anybody's is in them yet. */
async function emptied(folder: string) {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
}

function isLink(path: string) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}
