import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

test('every test that the hazard log names is there, word for word', async () => {
  const log = await readFile(`${ROOT}docs/safety/hazard-log.md`, 'utf8')
  const named = [...log.matchAll(/^ {2}- `(.+)`$/gm)].map(([, title]) => title ?? '')
  const sources = await testSources()
  assert.ok(named.length > 40, 'the log names tests')
  assert.deepEqual(
    named.filter((title) => !sources.includes(`'${title}'`)),
    [],
  )
})

test('every hazard says its cause, effect, control, and what risk remains', async () => {
  const log = await readFile(`${ROOT}docs/safety/hazard-log.md`, 'utf8')
  const hazards = log.split(/^## /m).slice(1)
  for (const hazard of hazards)
    for (const part of ['Cause', 'Effect', 'Control', 'Remains'])
      assert.ok(hazard.includes(`- **${part}.**`), `${hazard.split('\n')[0]}: ${part}`)
  assert.deepEqual(
    hazards.map((hazard) => hazard.split(' ')[0]),
    hazards.map((_, at) => `H${at + 1}`),
  )
})

async function testSources(): Promise<string> {
  const folders = await Promise.all(['src', 'test'].map((folder) => testsIn(folder)))
  const texts = await Promise.all(folders.flat().map((file) => readFile(ROOT + file, 'utf8')))
  return texts.join('\n').replaceAll("\\'", "'")
}

async function testsIn(folder: string): Promise<string[]> {
  const names = await readdir(ROOT + folder, { recursive: true })
  return names.filter((name) => /\.(test|spec)\.tsx?$/.test(name)).map((name) => `${folder}/${name}`)
}
