import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPostcode } from './postcode.ts'

for (const [typed, expected] of [
  ['bs14dj', 'BS1 4DJ'],
  ['BS1 4DJ', 'BS1 4DJ'],
  [' b s 1  4dj.', 'BS1 4DJ'],
  ['M1 1AE', 'M1 1AE'],
  ['m60-1nw', 'M60 1NW'],
  ['CR2 6XH', 'CR2 6XH'],
  ['DN55 1PT', 'DN55 1PT'],
  ['W1A 1HQ', 'W1A 1HQ'],
  ['EC1A 1BB', 'EC1A 1BB'],
  ['M1 OAE', 'M1 0AE'],
  ['gir 0aa', 'GIR 0AA'],
] as const)
  test(`"${typed}" is the postcode ${expected}`, () => assert.equal(readPostcode(typed), expected))

for (const typed of ['', 'BS1', 'BS1 4D', 'BS1 44J', '12345', 'BS1 4CJ', 'QQQ 1AA'])
  test(`"${typed}" is no postcode`, () => assert.equal(readPostcode(typed), undefined))
