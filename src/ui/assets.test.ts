import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { assetPaths, buildAssets, writeAssets } from './assets.ts'

test('a page names one style sheet and one script, each called after its content', async () => {
  const { css, js } = assetPaths(await buildAssets())
  assert.match(css, /^\/assets\/trellis-\w{8}\.css$/)
  assert.equal(js.length, 1)
  assert.match(js[0] ?? '', /^\/assets\/start-\w{8}\.js$/)
})

test('nothing of the NHS’s own brand is served: no Frutiger, no NHS blue, no address of nhs.uk', async () => {
  const assets = await buildAssets()
  const { css, js } = assetPaths(assets)
  const styles = assets.get(css)?.body ?? ''
  assert.doesNotMatch(styles, /frutiger|005eb8|assets\.nhs\.uk|@font-face/i)
  assert.doesNotMatch(styles, /url\((?!['"]?data:)/)
  for (const path of js) assert.doesNotMatch(assets.get(path)?.body ?? '', /eval\(|new Function/)
})

test('written beside a bundled server, the same files have the same names', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-assets-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeAssets(folder)
  const built = await buildAssets()
  const listed: unknown = JSON.parse(await readFile(join(folder, 'assets.json'), 'utf8'))
  assert.deepEqual(listed, [...built.keys()])
  assert.deepEqual(
    (await readdir(join(folder, 'assets'))).sort(),
    [...built.keys()].map((path) => path.slice(8)).sort(),
  )
})
