import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unzipSync } from 'fflate'
import { ReadPdf } from '../../test/pdf.ts'
import { csvFile } from './csv-file.ts'
import type { Document } from './document.ts'
import { pdfOf } from './pdf.ts'
import { zipOf } from './zip.ts'

const MANY = 80

const report: Document = {
  title: 'Evidence of something: Ffion’s café',
  author: 'Riverside PCN',
  madeAt: new Date('2026-10-03T09:00:00Z'),
  head: 'Riverside PCN',
  foot: 'Code 7K3Q-W9XP-M2DT',
  blocks: [
    { kind: 'title', text: 'Every duty was met' },
    { kind: 'paragraph', text: 'A sentence that is long enough to be read. '.repeat(12) },
    { kind: 'facts', rows: [['Period', 'July to September 2026']] },
    { kind: 'list', items: ['first', 'second'] },
    { kind: 'heading', text: 'GP supervisor' },
    {
      kind: 'table',
      caption: 'Who supervises whom',
      columns: [
        { label: 'Whom', share: 1 },
        { label: 'In words', share: 2 },
        { label: 'Record', share: 1 },
      ],
      rows: Array.from({ length: MANY }, (_, at) => [
        `Worker ${at + 1}`,
        `Nobody, £5 and “quoted” ${at + 1}`,
        { text: `appointment ${at + 1}`, href: `https://trellis.example/posts/${at + 1}` },
      ]),
    },
  ],
}

describe('a PDF of Trellis', () => {
  test('says what it is called, in which language it is, and carries its own letters', async () => {
    const pdf = new ReadPdf(await pdfOf(report))
    assert.equal(pdf.title, 'Evidence of something: Ffion’s café')
    assert.equal(pdf.language, 'en-GB')
    assert.ok(pdf.isTagged)
    assert.ok(pdf.showsTitle)
    assert.ok(pdf.fonts.length > 0)
    for (const { name, embedded } of pdf.fonts) assert.ok(embedded && name.includes('Inter'), name)
  })

  test('is heard in its own order: headings as headings, a list as a list, a table as rows of cells', async () => {
    const pdf = new ReadPdf(await pdfOf(report))
    const [whole] = pdf.structure
    assert.equal(whole?.type, 'Document')
    assert.deepEqual(
      whole?.children.map(({ type }) => type),
      ['H1', 'P', 'P', 'L', 'H2', 'Table'],
    )
    assert.equal(pdf.all('H1')[0]?.text, 'Every duty was met')
    assert.equal(pdf.all('H2')[0]?.text, 'GP supervisor')
    assert.deepEqual(
      pdf.all('LBody').map(({ text }) => text),
      ['first', 'second'],
    )
    const rows = pdf.all('TR')
    assert.equal(rows.length, MANY + 1)
    assert.deepEqual(
      rows[0]?.children.map(({ type, scope, text }) => `${type} ${scope} ${text}`),
      ['TH Column Whom', 'TH Column In words', 'TH Column Record'],
    )
    assert.deepEqual(
      rows.at(-1)?.children.map(({ type, scope, text }) => `${type} ${scope} ${text}`),
      [`TH Row Worker ${MANY}`, `TD undefined Nobody, £5 and “quoted” ${MANY}`, `TD undefined appointment ${MANY}`],
    )
    assert.equal(pdf.all('Link').length, MANY)
    assert.ok(pdf.links.includes(`https://trellis.example/posts/${MANY}`))
  })

  test('a heading stands on the page of its first row, wherever the page ends', async () => {
    const table = report.blocks.find(({ kind }) => kind === 'table')
    assert.ok(table)
    for (let lines = 24; lines < 40; lines++) {
      const before = Array.from({ length: lines }, () => ({ kind: 'small', text: 'A line.' }) as const)
      const under = [{ kind: 'heading', text: 'Alone?' } as const, { kind: 'small', text: 'Small words.' } as const]
      const pdf = new ReadPdf(await pdfOf({ ...report, blocks: [...before, ...under, table] }))
      assert.deepEqual(
        pdf.pagesWith('Alone?'),
        pdf.pagesWith('Nobody, £5 and “quoted” 1').slice(0, 1),
        `${lines} lines`,
      )
    }
  })

  test('numbers its pages, and head, foot and number are passed over by a screen reader', async () => {
    const pdf = new ReadPdf(await pdfOf(report))
    assert.ok(pdf.pages > 1)
    for (let page = 1; page <= pdf.pages; page++) assert.ok(pdf.artifacts.includes(`Page ${page} of ${pdf.pages}`))
    assert.equal(pdf.artifacts.filter((words) => words === 'Code 7K3Q-W9XP-M2DT').length, pdf.pages)
    assert.ok(!pdf.structure[0]?.text.includes('Page 1 of'))
    assert.ok(!pdf.words.includes('�'), 'every letter can be searched for and copied')
  })
})

test('a CSV file opens as UTF-8 and no cell of it runs in a spreadsheet', () => {
  const text = csvFile(
    ['Whom', 'Says'],
    [
      ['Zoë', '=HYPERLINK("https://elsewhere")'],
      ['Ann, Bea', '-1+1'],
    ],
  ).toString()
  assert.equal(text, '\ufeffWhom,Says\r\nZoë,"\'=HYPERLINK(""https://elsewhere"")"\r\n"Ann, Bea",\'-1+1\r\n')
})

test('a ZIP holds its files in a folder, the same bytes each time', () => {
  const at = new Date('2026-10-03T09:00:00Z')
  const files = [{ name: 'one.csv', bytes: Buffer.from('a,b\r\n') }]
  const zip = zipOf('pack', files, at)
  assert.deepEqual(zip, zipOf('pack', files, at))
  const inside = unzipSync(zip)
  assert.deepEqual(Object.keys(inside), ['pack/one.csv'])
  assert.equal(Buffer.from(inside['pack/one.csv'] ?? []).toString(), 'a,b\r\n')
})
