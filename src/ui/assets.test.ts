import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assetPaths, buildAssets } from './assets.ts'

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
