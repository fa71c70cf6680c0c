import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Asked, Statement, Told } from './server.ts'

export type Subject = {
  port: number
  note: () => void
  noted: () => Promise<Statement[]>
  usage: () => Promise<{ cpuMs: number; rss: number }>
  stop: () => void
}

/** Bytes and instants pass between processes as they are: as JSON the hash of a session would open no seat. */
export const AS_IT_IS: ForkOptions = { execArgv: ['--import', 'tsx'], serialization: 'advanced' }

/** The site as it is in service: bundled by `bin/bench` (production starts no compiler either). */
const SERVER = fileURLToPath(new URL('../.cache/bench/server.js', import.meta.url))

/** As `bin/start` starts Node. */
const AS_STARTED = ['--max-old-space-size=512', '--enable-source-maps']

/** Starts the site over a database, in a process of its own. */
export async function startServer(url: string): Promise<Subject> {
  const child = fork(SERVER, [url], { ...AS_IT_IS, execArgv: AS_STARTED })
  const told = await next(child, 'port')
  const ask = (asked: Asked) => void child.send(asked)
  return {
    port: told.port,
    note: () => ask({ ask: 'note' }),
    noted: async () => {
      ask({ ask: 'noted' })
      return (await next(child, 'noted')).statements
    },
    usage: async () => {
      ask({ ask: 'usage' })
      return next(child, 'usage')
    },
    stop: () => void child.disconnect(),
  }
}

function next<Kind extends Told['told']>(child: ChildProcess, kind: Kind): Promise<Extract<Told, { told: Kind }>> {
  return new Promise((resolve, reject) => {
    const listen = (told: Told) => {
      if (told.told !== kind) return
      child.off('message', listen)
      child.off('exit', fail)
      // Its kind was looked at in the line above.
      resolve(told as Extract<Told, { told: Kind }>)
    }
    const fail = (code: number | null) => reject(new Error(`The server under test ended with ${code}`))
    child.on('message', listen)
    child.once('exit', fail)
  })
}

/** CPU milliseconds that the connections to one database have used since each began, as Linux counts them; 0 elsewhere. */
export async function databaseCpuMs(database: string): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const all = await Promise.all(pids.map((pid) => cpuOf(pid, database)))
  return all.reduce((sum, ms) => sum + ms, 0)
}

const TICK_MS = 10
async function cpuOf(pid: string, database: string): Promise<number> {
  // A connection's process is titled with its role and its database.
  const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (!title.startsWith('postgres:') || !title.includes(` ${database} `)) return 0
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS || 0
}
