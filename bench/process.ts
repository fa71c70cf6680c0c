import { type ChildProcess, fork } from 'node:child_process'
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

/** Starts the site over a database, in a process of its own. */
export async function startServer(url: string): Promise<Subject> {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [url], { execArgv: ['--import', 'tsx'] })
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

/** CPU milliseconds that every process of PostgreSQL has used since it began, as Linux counts them; 0 elsewhere. */
export async function databaseCpuMs(): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const all = await Promise.all(pids.map(cpuOf))
  return all.reduce((sum, ms) => sum + ms, 0)
}

const TICK_MS = 10
async function cpuOf(pid: string): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  if (!stat.includes('(postgres)')) return 0
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
