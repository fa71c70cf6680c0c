const HERE = 'http://here.invalid'

/**
 * An address of this site, as a path, or undefined for anything else. `//other.example` and `/\other.example` lead away in a
 * browser; tabs and line ends are taken out by it, so they count as leading away too.
 */
export function localPath(asked: string | undefined): string | undefined {
  if (!asked?.startsWith('/') || /[\\\p{Cc}]/u.test(asked) || asked.length > 2_000) return undefined
  if (!URL.canParse(asked, HERE)) return undefined
  const url = new URL(asked, HERE)
  return url.origin === HERE && !url.pathname.startsWith('//') ? url.pathname + url.search : undefined
}
