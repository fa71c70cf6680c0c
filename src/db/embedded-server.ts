import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { chown, mkdir, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Account } from './embedded-account.ts'
import { asAdministrator } from './roles.ts'

const run = promisify(execFile)

export type Transport = 'socket' | 'tcp'
/** Where a running server listens: a folder with its socket, or a port of this computer. */
type Server = { socketDir: string } | { port: number }

const PORT = 5432 // only the socket's name, unless a port is listened on
/** A socket's path may have 107 bytes on Linux and 103 on macOS. */
const LONGEST_SOCKET = 103
const PATIENCE_MS = 60_000

/** The server's address for one role. It works for `pg`, for `new URL()` and for libpq alike. */
export function address(server: Server, role: string, password: string): string {
  const user = `${role}:${encodeURIComponent(password)}`
  if ('port' in server) return `postgres://${user}@127.0.0.1:${server.port}/postgres`
  return `postgres://${user}@localhost/postgres?host=${encodeURIComponent(server.socketDir)}`
}

/** The server already running on this folder, if its postmaster.pid is true and it answers. */
export async function answers(folder: string, role: string, password: string): Promise<Server | undefined> {
  const server = await written(folder)
  if (!server) return undefined
  const answer = asAdministrator(address(server, role, password), (client) => client.query('show data_directory'))
  return answer.then(
    ({ rows }) => (slashed(rows[0]?.data_directory) === slashed(folder) ? server : undefined),
    () => undefined,
  )
}

/** postmaster.pid: process, folder, start, port, socket folder, address, one a line. */
async function written(folder: string): Promise<Server | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const [, , , port, socketDir, listening] = text.split('\n')
  if (socketDir) return { socketDir }
  return listening ? { port: Number(port) } : undefined
}

type Launch = { postgres: string; folder: string; account: Account; fsync: boolean; transport: Transport }

/** Starts the server in a session of its own, so that Ctrl-C reaches us first, and waits until it answers. */
export async function launch(options: Launch, role: string, password: string): Promise<Server> {
  const { postgres, folder, account, fsync, transport } = options
  const server = transport === 'tcp' ? { port: await freePort() } : { socketDir: await socketFolder(folder, account) }
  const log = await logIn(folder, account)
  const child = spawn(postgres, ['-D', folder, ...settings(server, fsync)], {
    cwd: folder,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  child.unref()
  await untilAnswering(child, folder, () => answers(folder, role, password)).finally(() => log.close())
  return server
}

function settings(server: Server, fsync: boolean): string[] {
  const listen =
    'port' in server ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' } : socket(server.socketDir)
  const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }
  const chosen = {
    ...listen,
    port: 'port' in server ? server.port : PORT,
    max_connections: 60,
    shared_buffers: '64MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_line_prefix: '%m %u@%d ',
    ...(fsync ? {} : careless),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const socket = (socketDir: string) => ({
  listen_addresses: '',
  unix_socket_directories: socketDir,
  unix_socket_permissions: '0700',
})

async function untilAnswering(child: ChildProcess, folder: string, asked: () => Promise<Server | undefined>) {
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  const giveUp = Date.now() + PATIENCE_MS
  while (!(await asked())) {
    if (ended || Date.now() > giveUp)
      throw new Error(`The database did not start. It says:\n${await lastWords(folder)}`)
    await pause(20)
  }
}

/** In the database's own folder (0700); where that path is too long, a short one of the same kind. */
async function socketFolder(folder: string, account: Account): Promise<string> {
  if (Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET) return folder
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const short = join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp', `trellis-${key}`)
  await mkdir(short, { mode: 0o700 }).catch(unlessThere)
  if (account && statSync(short).uid === process.getuid?.()) await chown(short, account.uid, account.gid)
  const { uid, mode } = statSync(short)
  if (uid !== (account?.uid ?? process.getuid?.()) || (mode & 0o077) !== 0)
    throw new Error(
      `${short} is open to others, so the database's socket cannot stand there. Remove it and start again.`,
    )
  return short
}

async function logIn(folder: string, account: Account) {
  const file = join(folder, 'server.log')
  if (existsSync(file) && statSync(file).size > 10_000_000) await rm(file)
  const log = await open(file, 'a', 0o600)
  if (account) await log.chown(account.uid, account.gid)
  return log
}

async function lastWords(folder: string): Promise<string> {
  const log = await readFile(join(folder, 'server.log'), 'utf8').catch(() => '')
  return log.trim().split('\n').slice(-8).join('\n')
}

/**
 * Asks for a fast shutdown, which ends every connection and writes everything down, and waits for it.
 * Windows has no such signal, so there the server's own program asks.
 */
export async function shutDown(folder: string, pgCtl: () => Promise<string>): Promise<void> {
  const file = join(folder, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!pid) return
  if (process.platform === 'win32') return void (await run(await pgCtl(), ['stop', '-D', folder, '-m', 'fast', '-w']))
  process.kill(pid, 'SIGINT')
  const giveUp = Date.now() + PATIENCE_MS
  while (existsSync(file) && Date.now() < giveUp) await pause(20)
}

/** PostgreSQL writes every path with the slash that leans forward. */
const slashed = (path: unknown) => String(path).replaceAll('\\', '/')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => (found && typeof found === 'object' ? resolve(found.port) : reject(new Error('No free port'))))
    })
  })
}

function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
