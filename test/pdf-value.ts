export type Dictionary = Map<string, PdfValue>
export type Reference = { reference: number }
export type PdfValue = null | boolean | number | string | PdfValue[] | Reference | Dictionary

export const isReference = (value: PdfValue | undefined): value is Reference =>
  typeof value === 'object' && value !== null && 'reference' in value && typeof value.reference === 'number'
export const isDictionary = (value: PdfValue | undefined): value is Dictionary => value instanceof Map

/** The first value of a text, as PDF writes them (ISO 32000-1, 7.3). Names are told without their slash. */
export function parsePdfValue(text: string): PdfValue {
  return new Reader(text).value()
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  value(): PdfValue {
    this.#skip()
    const rest = this.#text.slice(this.#at, this.#at + 40)
    if (rest.startsWith('<<')) return this.#dictionary()
    if (rest.startsWith('[')) return this.#list()
    if (rest.startsWith('(')) return this.#string()
    if (rest.startsWith('<')) return this.#take(/<([^>]*)>/y)?.[1] ?? ''
    if (rest.startsWith('/')) return this.#take(/\/([^\s/<>[\]()]*)/y)?.[1] ?? ''
    const reference = this.#take(/(\d+) \d+ R/y)
    if (reference) return { reference: Number(reference[1]) }
    const word = this.#take(/[^\s/<>[\]()]+/y)?.[0] ?? ''
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' || word === '' ? null : Number(word)
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at += found[0].length
    return found
  }
  #skip = () => this.#take(/\s*/y)

  #dictionary(): Dictionary {
    const dictionary: Dictionary = new Map()
    this.#at += 2
    for (this.#skip(); this.#at < this.#text.length && !this.#text.startsWith('>>', this.#at); this.#skip()) {
      const name = String(this.value())
      dictionary.set(name, this.value())
    }
    this.#at += 2
    return dictionary
  }

  #list(): PdfValue[] {
    const list: PdfValue[] = []
    this.#at += 1
    for (this.#skip(); this.#at < this.#text.length && this.#text[this.#at] !== ']'; this.#skip())
      list.push(this.value())
    this.#at += 1
    return list
  }

  #string(): string {
    const found = this.#take(/\(((?:\\[\s\S]|[^\\)])*)\)/y)?.[1] ?? ''
    const plain = found.replace(/\\([\s\S])/g, (_, sign: string) => ESCAPED[sign] ?? sign)
    if (!plain.startsWith('\xfe\xff')) return plain
    return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
  }
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
