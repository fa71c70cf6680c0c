import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvOf, csvRow } from './csv.ts'

for (const [cell, expected] of [
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hello"', '"say ""hello"""'],
  ['two\nlines', '"two\nlines"'],
  [' spaced ', '" spaced "'],
  [-5, '-5'],
  [0.6, '0.6'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
  ['=1+1', "'=1+1"],
  ['+44 7700 900123', "'+44 7700 900123"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
  ['＝1+1', "'＝1+1"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
] as const)
  test(`${JSON.stringify(cell)} is written as ${expected}`, () => assert.equal(csvRow([cell]), `${expected}\r\n`))

test('rows end with a carriage return and a line feed', () =>
  assert.equal(
    csvOf([
      ['Name', 'Sessions'],
      ['Sam', 3],
    ]),
    'Name,Sessions\r\nSam,3\r\n',
  ))

/** Reads by the grammar of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

test('whatever text is written is read back, with at most an apostrophe before it, and never as a formula', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(rows, (given) => {
      const back = readCsv(csvOf(given))
      assert.deepEqual(
        back.map((row, at) => row.map((cell, place) => (cell === given[at]?.[place] ? cell : cell.slice(1)))),
        given,
      )
      for (const cell of back.flat()) assert.doesNotMatch(cell, /^\s*[=+@-]/)
    }),
  )
})
