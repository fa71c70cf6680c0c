import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../', import.meta.url)

/** Loads the tests below these folders into this process: a process for each file would cost most of the time. */
export async function loadTests(folders: readonly string[]): Promise<void> {
  const found = await Promise.all(folders.map(testsUnder))
  for (const file of found.flat().sort()) await import(new URL(file, ROOT).href)
}

async function testsUnder(folder: string): Promise<string[]> {
  const names = await readdir(fileURLToPath(new URL(folder, ROOT)), { recursive: true })
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => `${folder}${name.replaceAll('\\', '/')}`)
}
