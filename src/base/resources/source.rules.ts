import type { Basis } from '../../framework/basis.ts'
import { basisInWords, SUMMARY } from '../../framework/basis.ts'

type SourceSaid = { words: string; links: { href: string; site: string }[] }

/** A source line as a page says it: how far to trust it, what it says besides addresses, and every address in it. */
export function sourceSaid(basis: Basis, source: string | undefined, fullFramework: string): SourceSaid {
  const links = [...new Set((source ?? '').match(ADDRESS) ?? [])].map((href) => ({ href, site: siteOf(href) }))
  const rest = (source ?? '')
    .replace(ADDRESS, '')
    .replace(/\bWDF summary\b/g, SUMMARY)
    .replace(/^[\s;,]+|[\s;,]+$/g, '')
  const hasWords = /[a-z]{4}/i.test(rest)
  const trust = basisInWords(basis, source)
  const words = basis === 'wdf' && hasWords ? rest : [trust, ...(hasWords ? [rest] : [])].join('. ')
  return { words, links: basis === 'wdf' ? [{ href: fullFramework, site: 'the full Framework' }, ...links] : links }
}

const ADDRESS = /https?:\/\/[^\s;)"]+/g
const siteOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')
