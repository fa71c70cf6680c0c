import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const CRUISER = '../node_modules/dependency-cruiser/bin/dependency-cruise.mjs'

type Answer = {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
}
export type Breach = { rule: string; from: string; to: string }
/** `unread` is empty, or the checker saw less than there is and its silence means nothing. */
export type Imports = { breaches: Breach[]; unread: string[] }

/** What imports break the rules of `.dependency-cruiser.cjs` below a folder that holds `src`, and which files it did not read. */
export async function importsOf(root: string): Promise<Imports> {
  const given = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout } = await run(process.execPath, [fileURLToPath(new URL(CRUISER, import.meta.url)), ...given], {
    cwd: root,
    maxBuffer: 200_000_000,
  })
  const { modules, summary }: Answer = JSON.parse(stdout)
  const breaches = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  const read = new Set(modules.map(({ source }) => source))
  return { breaches, unread: (await sources(root)).filter((file) => !read.has(file)) }
}

async function sources(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'src'), { recursive: true })
  return names.map((name) => `src/${name.replaceAll('\\', '/')}`).filter(isSource)
}

const isSource = (path: string) => /^src\/.*\.tsx?$/.test(path) && !path.includes('.test.')
