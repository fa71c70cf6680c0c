import assert from 'node:assert/strict'
import { test } from 'node:test'
import { odsKind, readOdsCode } from './ods-code.ts'

for (const [typed, code, kind] of [
  ['a81001', 'A81001', 'practice'],
  [' U12 345 ', 'U12345', 'pcn'],
  ['qox', 'QOX', 'icb'],
  ['RXX', 'RXX', 'other'],
  ['8HK45', '8HK45', 'other'],
] as const)
  test(`"${typed}" is the code ${code}, of the form ${kind}`, () => {
    assert.equal(readOdsCode(typed), code)
    assert.equal(odsKind(code), kind)
  })

for (const typed of ['', 'A8', '12345', 'A81-001', 'Riverside Surgery'])
  test(`"${typed}" is no organisation code`, () => assert.equal(readOdsCode(typed), undefined))
