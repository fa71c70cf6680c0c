import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Why Trellis does not start, in words for whoever typed the command. No stack goes with it. */
export class CannotStart extends Error {}

type Running = { pid: number; url: string }
const fileIn = (dataDir: string) => join(dataDir, 'running.json')

/** Throws when a Trellis on this data folder answers already, and says where. What a killed one left behind is ignored. */
export async function refuseSecond(dataDir: string): Promise<void> {
  const found = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined)
  if (!found) return
  // Written by `noteRunning` below.
  const { pid, url } = JSON.parse(found) as Running
  if (pid === process.pid || !(await answers(url))) return
  throw new CannotStart(
    `Trellis is running already at ${url} (process ${pid}). Use that one, or stop it with Ctrl-C there.`,
  )
}

/** Long enough for a busy machine; what was killed refuses at once. */
const PATIENCE_MS = 10_000

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    (answer) => answer.ok,
    () => false,
  )

export async function noteRunning(dataDir: string, url: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  const note: Running = { pid: process.pid, url }
  await writeFile(fileIn(dataDir), JSON.stringify(note))
}

export const forgetRunning = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true })

/** The port to listen on: the one asked for, or any free one for 0. Says so in words when somebody else has it. */
export function freePort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(portWords(port, error.code))))
    probe.listen(port, host, () => {
      const address = probe.address()
      const found = typeof address === 'object' && address ? address.port : port
      probe.close(() => resolve(found))
    })
  })
}

function portWords(port: number, code: string | undefined): string {
  const another = `Choose another: PORT=${port + 1} npm start`
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. ${another}`
  if (code === 'EACCES') return `This user may not listen on port ${port}. ${another}`
  return `Nothing can listen on port ${port} (${code ?? 'unknown reason'}). ${another}`
}
