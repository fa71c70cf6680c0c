import PDFDocument from 'pdfkit'
import type { Document } from './document.ts'
import { FONTS } from './fonts.ts'

type Pdf = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

/** A document being drawn: what is written next stands below what was written last. */
export type Pen = { pdf: Pdf; root: Element; left: number; width: number; bottom: number }

/** A4 on its side: evidence has wide rows. In points. */
export const MARGIN = { top: 62, bottom: 54, left: 40, right: 40 } as const
export const INK = '#212b32'
export const FAINT = '#4c6272'
export const LINE = '#c5ccd3'
export const LINK = '#005eb8'

export function newPen({ title, author, madeAt }: Document): Pen {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margins: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    font: FONTS.regular(),
    info: {
      Title: title,
      Author: author,
      Creator: 'Trellis',
      Producer: 'Trellis',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  })
  pdf.registerFont('regular', FONTS.regular())
  pdf.registerFont('bold', FONTS.bold())
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const width = pdf.page.width - MARGIN.left - MARGIN.right
  return { pdf, root, left: MARGIN.left, width, bottom: pdf.page.height - MARGIN.bottom }
}

type Style = { font: 'regular' | 'bold'; size: number; colour: string }

/** Sets the hand for what is measured or written next. */
export const styled = ({ pdf }: Pen, { font, size, colour }: Style): Pdf =>
  pdf.font(font).fontSize(size).fillColor(colour)

/** Writes as one element of the structure: what a screen reader announces it as. */
export function tagged({ pdf }: Pen, parent: Element, type: string, write: () => void): void {
  const element = pdf.struct(type)
  parent.add(element)
  const content = pdf.markStructureContent(type)
  write()
  pdf.endMarkedContent()
  element.add(content)
  element.end()
}

/** Draws what says nothing: lines, page numbers. A screen reader passes over it. */
export function asArtifact({ pdf }: Pen, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

/** Begins a new page unless so much room is left on this one; true when it did. */
export function makeRoom({ pdf, bottom }: Pen, height: number): boolean {
  if (pdf.y + height <= bottom) return false
  pdf.addPage()
  return true
}
