import { createHash } from 'node:crypto'
import { csvFile } from '../../documents/csv-file.ts'
import { pdfOf } from '../../documents/pdf.ts'
import { textFile, zipOf } from '../../documents/zip.ts'
import { showMoment } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { keepMade } from '../../platform/files.ts'
import { showCode } from './code.rules.ts'
import { paths } from './evidence-pack.paths.ts'
import { CSV_HEADS, csvRowOf } from './lines.rules.ts'
import type { PackFile } from './pack.rules.ts'
import { documentOf, type Made, type Where } from './pack-document.ts'
import { insertFile } from './pack-parts.store.ts'

type Written = { kind: PackFile['kind']; name: string; mediaType: string; bytes: Buffer }

/** Writes the pack once, and keeps each file with its fingerprint. */
export async function keepFiles(context: Context, made: Made): Promise<void> {
  for (const [place, { kind, ...file }] of (await filesFor(context, made)).entries()) {
    const { id, sha256 } = await keepMade(context, { ...file, about: `evidence-pack:${made.pack.id}` })
    const kept = { fileId: id, kind, name: file.name, bytes: file.bytes.length, sha256: sha256.toString('hex') }
    await insertFile(context, made.pack.id, place, kept)
  }
}

async function filesFor({ moment, publicUrl }: Context, made: Made): Promise<Written[]> {
  const { pack, parts } = made
  const where: Where = {
    madeAt: moment.now,
    checkAt: `${publicUrl}${paths.check()}`,
    addressOf: (href) => `${publicUrl}/at/${pack.seatSlug}${href}`,
  }
  const base = `evidence-${slug(pack.organisation.name)}-${pack.from}-to-${pack.until}`
  const pdf: Written = {
    kind: 'pdf',
    name: `${base}.pdf`,
    mediaType: 'application/pdf',
    bytes: await pdfOf(documentOf(made, where)),
  }
  const csvs = parts.map(({ title, lines }, at): Written => {
    const rows = lines.map((line) => csvRowOf(line, where.addressOf))
    const name = `${String(at + 1).padStart(2, '0')}-${slug(title)}.csv`
    return { kind: 'csv', name, mediaType: 'text/csv; charset=utf-8', bytes: csvFile(CSV_HEADS, rows) }
  })
  const zip: Written = {
    kind: 'zip',
    name: `${base}.zip`,
    mediaType: 'application/zip',
    bytes: zipOf(base, [pdf, ...csvs, { name: 'read-me.txt', bytes: readMe(made, where, [pdf, ...csvs]) }], moment.now),
  }
  return [pdf, zip, ...csvs]
}

const readMe = ({ pack }: Made, { madeAt, checkAt }: Where, files: readonly Written[]): Uint8Array =>
  textFile([
    `Evidence pack of ${pack.organisation.name}, ${pack.from} to ${pack.until}`,
    `Made ${showMoment(madeAt)}, asked for by ${pack.askedBy.name}`,
    `Code ${showCode(pack.code)}: check at ${checkAt} that a file is as it was made`,
    '',
    'Fingerprints (SHA-256):',
    ...files.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`),
  ])

const slug = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
