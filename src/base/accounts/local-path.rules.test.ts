import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf } from './device.rules.ts'
import { localPath } from './local-path.rules.ts'

test('after signing in one goes on to an address of this service, and never to another', () => {
  for (const [asked, goes] of [
    ['/at/worker-riverside/cases?state=open', '/at/worker-riverside/cases?state=open'],
    ['/me', '/me'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['/\t/evil.example', undefined],
    ['/.//evil.example', undefined],
    ['/at/..//evil.example', undefined],
    ['https://evil.example', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)
    assert.equal(localPath(asked), goes, String(asked))
})

test('a device is told by its browser and kind, and no finer', () => {
  const chrome =
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.6 Mobile Safari/537.36'
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0'
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1'
  assert.equal(deviceOf(chrome), 'Chrome on an Android phone')
  assert.equal(deviceOf(edge), 'Edge on Windows')
  assert.equal(deviceOf(iphone), 'Safari on an iPhone')
  assert.equal(deviceOf(undefined), 'A browser')
})
