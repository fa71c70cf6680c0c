import { type DocumentCell, type DocumentTable, textOf } from './document.ts'
import { asArtifact, INK, LINE, LINK, makeRoom, type Pen, styled } from './pdf-pen.ts'

const BODY = { font: 'regular', size: 8.5, colour: INK } as const
const HEAD = { ...BODY, font: 'bold' } as const
const LINKED = { ...BODY, colour: LINK } as const
const PADDING = { x: 4, y: 4 } as const
type Element = PDFKit.PDFStructureElement
type Column = { left: number; width: number }

/** A table over as many pages as it takes. On every page it begins with its heads; those after the first are decoration. */
export function writeTable(pen: Pen, { caption, columns, rows }: DocumentTable): void {
  const places = placesFor(pen, columns)
  const labels = columns.map(({ label }) => label)
  const table = pen.pdf.struct('Table', { title: caption, alt: caption })
  pen.root.add(table)
  makeRoom(pen, heightOf(pen, labels, places, HEAD) + 60)
  writeRow(pen, table, labels, places, 'heads')
  for (const row of rows) {
    if (makeRoom(pen, heightOf(pen, row, places, BODY))) repeatHeads(pen, labels, places)
    writeRow(pen, table, row, places, 'body')
  }
  table.end()
  pen.pdf.x = pen.left
  pen.pdf.y += 10
}

function placesFor({ left, width }: Pen, columns: DocumentTable['columns']): Column[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  let from = left
  return columns.map(({ share }) => {
    const place = { left: from + PADDING.x, width: (width * share) / all - 2 * PADDING.x }
    from += (width * share) / all
    return place
  })
}

function heightOf(
  pen: Pen,
  row: readonly DocumentCell[],
  places: readonly Column[],
  style: typeof BODY | typeof HEAD,
): number {
  const pdf = styled(pen, style)
  const heights = row.map((cell, at) => pdf.heightOfString(textOf(cell), { width: places[at]?.width ?? 0 }))
  return Math.max(...heights) + 2 * PADDING.y
}

function writeRow(pen: Pen, table: Element, row: readonly DocumentCell[], places: Column[], part: 'heads' | 'body') {
  const { pdf } = pen
  const top = pdf.y
  const height = heightOf(pen, row, places, part === 'heads' ? HEAD : BODY)
  const element = pdf.struct('TR')
  table.add(element)
  for (const [at, cell] of row.entries()) {
    const place = places[at]
    const scope = part === 'heads' ? 'Column' : at === 0 ? 'Row' : undefined
    if (place) writeCell(pen, element, cell, { ...place, top: top + PADDING.y }, scope)
  }
  element.end()
  underline(pen, top + height, part === 'heads' ? 1 : 0.5)
  pdf.y = top + height
}

type Place = Column & { top: number }

function writeCell(
  pen: Pen,
  row: Element,
  cell: DocumentCell,
  place: Place,
  scope: 'Column' | 'Row' | undefined,
): void {
  const { pdf } = pen
  // pdfkit writes the scope of a heading; its types do not say so yet.
  const said = scope ? ({ scope } as PDFKit.Mixins.StructureElementOptions) : {}
  const element = pdf.struct(scope ? 'TH' : 'TD', said)
  row.add(element)
  const write = (options?: { link: string }) =>
    pdf.text(textOf(cell), place.left, place.top, { width: place.width, ...options })
  if (typeof cell === 'string') {
    styled(pen, scope ? HEAD : BODY)
    const content = pdf.markStructureContent(scope ? 'TH' : 'TD')
    write()
    pdf.endMarkedContent()
    element.add(content)
  } else {
    styled(pen, LINKED)
    element.add(pdf.struct('Link', { alt: cell.text }, () => write({ link: cell.href })))
  }
  element.end()
}

function repeatHeads(pen: Pen, labels: readonly string[], places: readonly Column[]): void {
  const { pdf } = pen
  const top = pdf.y
  const height = heightOf(pen, labels, places, HEAD)
  asArtifact(pen, 'Pagination', () => {
    for (const [at, label] of labels.entries()) {
      const place = places[at]
      if (place) styled(pen, HEAD).text(label, place.left, top + PADDING.y, { width: place.width })
    }
  })
  underline(pen, top + height, 1)
  pdf.y = top + height
}

const underline = (pen: Pen, y: number, weight: number) =>
  asArtifact(pen, 'Layout', () => {
    pen.pdf
      .moveTo(pen.left, y)
      .lineTo(pen.left + pen.width, y)
      .lineWidth(weight)
      .strokeColor(LINE)
      .stroke()
  })
