import type { Block, Document } from './document.ts'
import { asArtifact, FAINT, INK, MARGIN, makeRoom, newPen, type Pen, styled, tagged } from './pdf-pen.ts'
import { writeTable } from './pdf-table.ts'

/** The document as a tagged PDF: what is heard in it is what is seen, in the same order (PDF 1.7, 14.8). */
export async function pdfOf(document: Document): Promise<Buffer> {
  const pen = newPen(document)
  const { pdf } = pen
  const bytes: Buffer[] = []
  const written = new Promise<void>((done, failed) => {
    pdf.on('data', (some: Buffer) => bytes.push(some))
    pdf.on('end', done)
    pdf.on('error', failed)
  })
  for (const [at, block] of document.blocks.entries()) writeBlock(pen, block, document.blocks.slice(at + 1))
  pen.root.end()
  frameEachPage(pen, document)
  pdf.end()
  await written
  return Buffer.concat(bytes)
}

const STYLES = {
  title: { type: 'H1', font: 'bold', size: 20, colour: INK, after: 8 },
  heading: { type: 'H2', font: 'bold', size: 14, colour: INK, after: 5 },
  subheading: { type: 'H3', font: 'bold', size: 11, colour: INK, after: 4 },
  paragraph: { type: 'P', font: 'regular', size: 10, colour: INK, after: 7 },
  small: { type: 'P', font: 'regular', size: 8.5, colour: FAINT, after: 6 },
} as const

function writeBlock(pen: Pen, block: Block, rest: readonly Block[]): void {
  if (block.kind === 'break') beginPage(pen)
  else if (block.kind === 'list') writeList(pen, block.items)
  else if (block.kind === 'facts') writeFacts(pen, block.rows)
  else if (block.kind === 'table') writeTable(pen, block)
  else writeText(pen, block, rest)
}

function beginPage({ pdf }: Pen): void {
  if (pdf.y > MARGIN.top) pdf.addPage()
}

type Text = { kind: keyof typeof STYLES; text: string }

function writeText(pen: Pen, { kind, text }: Text, rest: readonly Block[]): void {
  const { type, after, ...style } = STYLES[kind]
  const pdf = styled(pen, style)
  const isHeading = type !== 'P'
  const height = pdf.heightOfString(text, { width: pen.width })
  makeRoom(pen, height + (isHeading ? after + roomUnder(pen, rest) : 0))
  styled(pen, style)
  if (isHeading) pdf.outline.addItem(text)
  tagged(pen, pen.root, type, () => pdf.text(text, pen.left, pdf.y, { width: pen.width }))
  pdf.y += after
}

/** A few lines, or the heads of a table and its first row. */
const FEW_LINES = 65
const FIRST_ROWS = 100

/** A heading never stands alone at the foot of a page, nor with nothing but the small words under it. */
function roomUnder(pen: Pen, [next, ...rest]: readonly Block[]): number {
  if (next?.kind !== 'small') return next?.kind === 'table' ? FIRST_ROWS : FEW_LINES
  const { after, ...style } = STYLES.small
  return styled(pen, style).heightOfString(next.text, { width: pen.width }) + after + roomUnder(pen, rest)
}

const INDENT = 12

function writeList(pen: Pen, items: readonly string[]): void {
  const list = pen.pdf.struct('L')
  pen.root.add(list)
  for (const text of items) {
    const pdf = styled(pen, STYLES.paragraph)
    const width = pen.width - INDENT
    makeRoom(pen, pdf.heightOfString(text, { width }))
    const item = pdf.struct('LI')
    list.add(item)
    const top = pdf.y
    tagged(pen, item, 'Lbl', () => pdf.text('•', pen.left, top, { width: INDENT }))
    tagged(pen, item, 'LBody', () => pdf.text(text, pen.left + INDENT, top, { width }))
    item.end()
    pdf.y += 2
  }
  list.end()
  pen.pdf.y += STYLES.paragraph.after - 2
}

const LABEL_WIDTH = 170

/** `Label: value`, one line each, in two columns. */
function writeFacts(pen: Pen, rows: readonly (readonly [string, string])[]): void {
  for (const [label, value] of rows) {
    const pdf = styled(pen, STYLES.paragraph)
    const width = pen.width - LABEL_WIDTH
    const height = Math.max(pdf.heightOfString(value, { width }), pdf.currentLineHeight(true))
    makeRoom(pen, height)
    const top = pdf.y
    tagged(pen, pen.root, 'P', () => {
      styled(pen, { ...STYLES.paragraph, font: 'bold' }).text(`${label}: `, pen.left, top, { width: LABEL_WIDTH - 8 })
      styled(pen, STYLES.paragraph).text(value, pen.left + LABEL_WIDTH, top, { width })
    })
    pdf.y = top + height + 3
  }
  pen.pdf.y += 4
}

/** Head, foot and `Page 2 of 9`, once all pages are known. */
function frameEachPage(pen: Pen, { head, foot }: Document): void {
  const { pdf, left, width } = pen
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at)
    // The foot stands below the margin, where a text would otherwise begin another page.
    pdf.page.margins.bottom = 0
    const foots = pdf.page.height - MARGIN.bottom + 18
    asArtifact(pen, 'Pagination', () => {
      const small = styled(pen, { font: 'regular', size: 8, colour: FAINT })
      small.text(head, left, 30, { width, lineBreak: false })
      small.text(foot, left, foots, { width: width - 90, lineBreak: false })
      small.text(`Page ${at - start + 1} of ${count}`, left, foots, { width, align: 'right', lineBreak: false })
    })
  }
}
