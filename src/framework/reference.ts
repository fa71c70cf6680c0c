import type { Kind } from './known-ids.ts'

/** One place in the content that names something elsewhere in it. */
export type Reference = { from: string; kind: Kind; ids: readonly string[] }

/** A reference, or nothing when the place is left empty. */
export function names(from: string, kind: Kind, ids: string | readonly string[] | undefined): Reference {
  return { from, kind, ids: ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids }
}
