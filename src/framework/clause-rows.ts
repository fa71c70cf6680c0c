import type { Basis } from './basis.ts'
import type { ContentFile } from './content-file.ts'

/** One statement that a verdict or a page may cite, before it is put in words. */
export type Clause = { id: string; title: string; file: ContentFile; basis: Basis; source?: string }

type Row = {
  id: string
  title?: string
  label?: string
  text?: string
  rule?: string
  fact?: string
  basis?: Basis
  source?: string
}

/** Clauses from rows of one file; a row without a basis takes the basis, and then the source, of its part. */
export function from(file: ContentFile, rows: Row[], part?: { basis: Basis; source?: string }): Clause[] {
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? row.label ?? row.text ?? row.rule ?? row.fact ?? row.id,
    file,
    basis: row.basis ?? part?.basis ?? 'ours',
    ...sourceOf(row, part),
  }))
}

function sourceOf(row: Row, part?: { source?: string }): { source?: string } {
  const source = row.source ?? (row.basis ? undefined : part?.source)
  return source ? { source } : {}
}

/** The basis and source of a part, for a row that stands for the whole of it. */
export function basisOf({ basis, source }: { basis: Basis; source?: string }) {
  return { basis, source }
}
