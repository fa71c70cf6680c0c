/** HTML as a list of lines that compare equal when a browser would make the same page of both. */
export function normalise(html: string): string[] {
  const lines: string[] = []
  for (const [, comment, closing, name, attributes, text] of html.matchAll(token)) {
    if (comment !== undefined) continue
    if (text !== undefined) pushText(lines, text)
    else if (name && !ignored(name, Boolean(closing))) lines.push(closing ? `</${name}>` : open(name, attributes ?? ''))
  }
  return lines
}

const token =
  /(<!--[\s\S]*?-->)|<(\/)?([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|([^<]+)/g
const attribute = /([^\s=>/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

/** `x-raw` is this test's own wrapper; the others never have anything inside. */
const empty = new Set(['path', 'input', 'img', 'br', 'hr'])
const ignored = (name: string, closing: boolean) => name === 'x-raw' || (closing && empty.has(name))

function open(name: string, attributes: string): string {
  const pairs = [...attributes.matchAll(attribute)].map(([, key = '', double, single, bare]) => {
    const value = decode(double ?? single ?? bare ?? '')
    return `${key.toLowerCase()}="${key === 'class' ? classNames(value) : value}"`
  })
  return `<${[name, ...pairs.sort()].join(' ')}>`
}

/** Text beside text is one text, as when a fragment ends where the next begins. */
function pushText(lines: string[], text: string) {
  const words = decode(text).replace(/\s+/g, ' ').trim()
  if (!words) return
  const last = lines.at(-1)
  if (last === undefined || last.startsWith('<')) lines.push(words)
  else lines[lines.length - 1] = `${last} ${words}`
}

const classNames = (value: string) => value.split(/\s+/).filter(Boolean).sort().join(' ')

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', ctdot: '⋯' }
const decode = (text: string) => text.replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole)
