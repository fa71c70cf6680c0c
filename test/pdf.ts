import { inflateSync } from 'node:zlib'
import { type Dictionary, isDictionary, isReference, type PdfValue, parsePdfValue } from './pdf-value.ts'

/** One element of a PDF's structure, as a screen reader meets it. */
export type PdfElement = { type: string; scope: string | undefined; text: string; children: PdfElement[] }

type Body = { value: PdfValue; stream: Buffer | undefined }

/** A PDF of our own, read from its bytes: what it says of itself, its structure, and every word in it. */
export class ReadPdf {
  readonly #objects = new Map<number, Body>()
  readonly #fonts = new Map<number, Map<string, string>>()
  readonly #catalogue: Dictionary
  readonly #info: Dictionary
  /** The words of each piece of marked content, by page and number, and those of artifacts by page. */
  readonly #marked = new Map<string, string>()
  readonly artifacts: string[] = []

  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1')
    for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) this.#readObject(text, bytes, found)
    const trailer = parsePdfValue(text.slice(text.lastIndexOf('trailer') + 'trailer'.length))
    this.#catalogue = this.#at(trailer, 'Root')
    this.#info = this.#at(trailer, 'Info')
    for (const [page, reference] of this.#pages().entries()) this.#readPage(page, this.#dictionary(reference))
  }

  get title() {
    return this.#body(this.#info.get('Title')).value
  }
  get language() {
    return this.#body(this.#catalogue.get('Lang')).value
  }
  get isTagged(): boolean {
    return this.#at(this.#catalogue, 'MarkInfo').get('Marked') === true
  }
  get showsTitle(): boolean {
    return this.#at(this.#catalogue, 'ViewerPreferences').get('DisplayDocTitle') === true
  }
  get pages(): number {
    return this.#pages().length
  }
  /** Every font with whether its letters are in the file. */
  get fonts(): { name: string; embedded: boolean }[] {
    return [...this.#objects.values()].flatMap(({ value }) =>
      isDictionary(value) && value.get('Type') === 'FontDescriptor'
        ? [{ name: String(value.get('FontName')), embedded: value.get('FontFile2') !== undefined }]
        : [],
    )
  }
  /** The whole structure, in the order in which it is read out. */
  get structure(): PdfElement[] {
    const root = this.#at(this.#catalogue, 'StructTreeRoot')
    return [root.get('K') ?? []].flat().map((child) => this.#element(child))
  }
  /** Elements of a type, wherever they stand. */
  all(type: string): PdfElement[] {
    return flat(this.structure).filter((element) => element.type === type)
  }
  get words(): string {
    return [...this.#marked.values(), ...this.artifacts].join(' ')
  }
  /** Which pages hold these words, from nought. */
  pagesWith(words: string): string[] {
    const keys = [...this.#marked].filter(([, said]) => said.includes(words)).map(([key]) => key.split(' ')[0] ?? '')
    return [...new Set(keys)]
  }
  /** Everything that was compressed, as text: nothing hides in it. */
  get inflated(): string {
    return [...this.#objects.values()].map(({ stream }) => stream?.toString('latin1') ?? '').join('\n')
  }
  get links(): string[] {
    return [...this.#objects.values()].flatMap(({ value }) =>
      isDictionary(value) && value.get('S') === 'URI' ? [String(value.get('URI'))] : [],
    )
  }

  #readObject(text: string, bytes: Buffer, found: RegExpMatchArray): void {
    const from = (found.index ?? 0) + found[0].length
    const ends = text.indexOf('endobj', from)
    const value = parsePdfValue(text.slice(from, ends))
    const begins = text.indexOf('stream\n', from)
    const length = isDictionary(value) ? Number(value.get('Length')) : Number.NaN
    const raw = begins > 0 && begins < ends ? bytes.subarray(begins + 7, begins + 7 + length) : undefined
    const packed = isDictionary(value) && [value.get('Filter')].flat().includes('FlateDecode')
    this.#objects.set(Number(found[1]), { value, stream: raw && (packed ? inflateSync(raw) : raw) })
  }

  #body(value: PdfValue | undefined): Body {
    return isReference(value)
      ? (this.#objects.get(value.reference) ?? { value: null, stream: undefined })
      : { value: value ?? null, stream: undefined }
  }
  #dictionary(value: PdfValue | undefined): Dictionary {
    const found = this.#body(value).value
    return isDictionary(found) ? found : new Map()
  }
  #at(value: PdfValue | undefined, name: string): Dictionary {
    return this.#dictionary(this.#dictionary(value).get(name))
  }
  #pages(): PdfValue[] {
    return [this.#at(this.#catalogue, 'Pages').get('Kids') ?? []].flat()
  }

  #element(value: PdfValue): PdfElement {
    const of = this.#dictionary(value)
    const [S, K, A, Pg] = ['S', 'K', 'A', 'Pg'].map((name) => of.get(name))
    const page = this.#pages().findIndex(
      (each) => isReference(each) && isReference(Pg) && each.reference === Pg.reference,
    )
    const kids = [K ?? []].flat()
    const own = kids.map((kid) => this.#wordsOf(kid, page)).join(' ')
    const children = kids.filter((kid) => isReference(kid)).map((kid) => this.#element(kid))
    const scope = this.#dictionary(A).get('Scope')
    const text = [own, ...children.map((child) => child.text)].join(' ').replace(/\s+/g, ' ').trim()
    return { type: String(S), scope: scope === undefined ? undefined : String(scope), text, children }
  }
  #wordsOf(kid: PdfValue, page: number): string {
    if (typeof kid === 'number') return this.#marked.get(`${page} ${kid}`) ?? ''
    if (!isDictionary(kid) || kid.get('Type') !== 'MCR') return ''
    const [Pg, MCID] = [kid.get('Pg'), kid.get('MCID')]
    const other = this.#pages().findIndex(
      (each) => isReference(each) && isReference(Pg) && each.reference === Pg.reference,
    )
    return this.#marked.get(`${other} ${String(MCID)}`) ?? ''
  }

  #readPage(page: number, of: Dictionary): void {
    const fonts = this.#at(of.get('Resources'), 'Font')
    const content = this.#body(of.get('Contents')).stream?.toString('latin1') ?? ''
    const marks: (number | 'artifact')[] = []
    let letters = new Map<string, string>()
    for (const [token, tag, mark, font, shown] of content.matchAll(TOKENS)) {
      if (tag) marks.push(tag === 'Artifact' ? 'artifact' : Number(/\/MCID (\d+)/.exec(mark ?? '')?.[1]))
      else if (token === 'EMC') marks.pop()
      else if (font) letters = this.#lettersOf(fonts.get(font))
      else if (shown) this.#write(page, marks.at(-1), wordsIn(shown, letters))
    }
  }
  #write(page: number, mark: number | 'artifact' | undefined, words: string): void {
    if (mark === 'artifact') this.artifacts.push(words)
    else {
      const key = `${page} ${mark ?? 'unmarked'}`
      this.#marked.set(key, `${this.#marked.get(key) ?? ''} ${words}`)
    }
  }

  /** Which letter each glyph of a font is: its ToUnicode table. */
  #lettersOf(font: PdfValue | undefined): Map<string, string> {
    const key = isReference(font) ? font.reference : -1
    const known = this.#fonts.get(key)
    if (known) return known
    const letters = new Map<string, string>()
    const table = this.#body(this.#dictionary(font).get('ToUnicode')).stream?.toString('latin1') ?? ''
    for (const [, first = '', list = ''] of table.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/gi))
      for (const [index, [, hex = '']] of [...list.matchAll(/<([\da-f]*)>/gi)].entries()) {
        const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0')
        letters.set(glyph, Buffer.from(hex, 'hex').swap16().toString('utf16le'))
      }
    this.#fonts.set(key, letters)
    return letters
  }
}

/** What begins and ends a piece of marked content, names a font and shows letters. */
const TOKENS = /\/(\w+) (?:<<([^>]*)>> BDC|BMC)|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g

const wordsIn = (line: string, letters: Map<string, string>): string =>
  [...line.matchAll(/<([\da-f]+)>/gi)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => letters.get(glyph.toLowerCase()) ?? '�')
    .join('')

const flat = (elements: readonly PdfElement[]): PdfElement[] =>
  elements.flatMap((element) => [element, ...flat(element.children)])
