import { z } from 'zod'

/** Where a statement comes from: the legend at the head of `content/competencies.yaml`. */
export const basis = z.enum(['wdf', 'sourced', 'recalled-high', 'recalled-medium', 'recalled-low', 'ours'])
export type Basis = z.infer<typeof basis>

/** The summary of the Framework that Trellis was built from, as a person would call it. */
export const SUMMARY = 'Workforce Development Framework summary'

/**
 * The one line shown beside a statement to say how far to trust it. Only `wdf` may sound like the Framework itself;
 * what Trellis wrote, or what was remembered and not read, always says so.
 */
export function basisInWords(of: Basis, source?: string): string {
  if (of === 'wdf') return 'From the Workforce Development Framework'
  if (of === 'ours') return 'Trellis’s own wording, not the NHS’s'
  if (of === 'sourced') return `Read at ${siteOf(source) ?? 'a published source'}`
  return 'From memory; check before relying on it'
}

/** The first address in a source line, without the punctuation that prose puts after it. */
export function addressIn(source: string | undefined): string | undefined {
  return /https?:\/\/[^\s;)]+/.exec(source ?? '')?.[0]
}

function siteOf(source: string | undefined): string | undefined {
  const address = addressIn(source)
  return address && new URL(address).hostname.replace(/^www\./, '')
}
