/** Reads the pages that Trellis draws: every tag closed, every attribute quoted or bare. No browser's forgiveness is needed. */
export class Element {
  readonly children: (Element | string)[] = []
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly parent: Element | undefined

  constructor(tag: string, attributes: Record<string, string>, parent: Element | undefined) {
    this.tag = tag
    this.attributes = attributes
    this.parent = parent
  }

  /** Every element under this one, in the order of the page. */
  get all(): Element[] {
    return this.children.flatMap((child) => (child instanceof Element ? [child, ...child.all] : []))
  }

  byTag(...tags: string[]): Element[] {
    return this.all.filter((element) => tags.includes(element.tag))
  }

  byClass(name: string): Element[] {
    return this.all.filter((element) => element.classes.includes(name))
  }

  get classes(): string[] {
    return (this.attributes.class ?? '').split(/\s+/)
  }

  /** What is read out: every word under it, with single spaces. */
  get text(): string {
    return this.rawText.replace(/\s+/g, ' ').trim()
  }

  get rawText(): string {
    if (UNSPOKEN.includes(this.tag)) return ''
    return this.children
      .map((child) => (child instanceof Element ? `${BLOCKS.has(child.tag) ? ' ' : ''}${child.rawText}` : child))
      .join('')
  }

  closest(tag: string): Element | undefined {
    return this.tag === tag ? this : this.parent?.closest(tag)
  }
}

const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const UNSPOKEN = ['script', 'style', 'head', 'template']
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'br',
  'option',
  'label',
])
const PARTS =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*(\/?)>|[^<]+|</gi
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

export function read(html: string): Element {
  const document = new Element('#document', {}, undefined)
  let here = document
  for (const part of html.matchAll(PARTS)) {
    const [whole, closed, opened, attributes = '', selfClosed] = part
    if (closed) here = closing(here, closed.toLowerCase())
    else if (opened) {
      const element = new Element(opened.toLowerCase(), attributesOf(attributes), here)
      here.children.push(element)
      if (!VOID.has(element.tag) && !selfClosed) here = element
    } else if (!whole.startsWith('<!')) here.children.push(unescaped(whole))
  }
  return document
}

function closing(here: Element, tag: string): Element {
  const match = here.closest(tag)
  if (!match?.parent) throw new Error(`</${tag}> closes nothing that is open`)
  return match.parent
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescaped(double ?? single ?? bare ?? ''),
    ]),
  )

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return NAMED[name] ?? whole
  })
