/** Every test but the journeys, in one process: a process for each file would cost most of the time. */
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../', import.meta.url)

async function testsUnder(folder: string): Promise<string[]> {
  const names = await readdir(fileURLToPath(new URL(folder, ROOT)), { recursive: true })
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => `${folder}${name.replaceAll('\\', '/')}`)
}

const files = [...(await testsUnder('src/')), ...(await testsUnder('test/'))].sort()
for (const file of files) await import(new URL(file, ROOT).href)
