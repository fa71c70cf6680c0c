import { addressIn, type Basis, basisInWords, SUMMARY } from './basis.ts'
import type { Clause } from './clause-rows.ts'
import type { Framework } from './framework.ts'

/** What a page shows of a clause: its name, how far to trust it, where it was read, and where Trellis shows it. */
export type Citation = {
  id: string
  title: string
  basis: Basis
  /** How far to trust it: never NHS wording for what Trellis wrote. */
  trust: string
  /** The document and section when the Framework says it; otherwise the same as `trust`. */
  cites: string
  /** The source line of the content, in full, where there is one. */
  source: string | undefined
  /** An address outside Trellis: where it was read, or the full Framework when the Framework says it. */
  url: string | undefined
  /** The place in Trellis's own Framework area: `/framework/supervision#sup.gp-supervisor-meeting`. */
  anchor: string
}

/** The citation of a clause by its id, or undefined when the shipped Framework has no such clause. */
export function clauseOf(framework: Framework, id: string): Citation | undefined {
  const clause = framework.byId.clauses[id]
  return clause && citationOf(clause, framework.competencies.framework.url)
}

/** Puts a clause in words. `fullFramework` is the address of the whole Framework at its publisher. */
function citationOf(clause: Clause, fullFramework: string): Citation {
  const { id, title, basis, source } = clause
  const trust = basisInWords(basis, source)
  return {
    id,
    title,
    basis,
    trust,
    cites: basis === 'wdf' ? documentAndSection(source) : trust,
    source,
    url: basis === 'wdf' ? fullFramework : addressIn(source),
    anchor: `/framework/${clause.file}#${id}`,
  }
}

function documentAndSection(source = ''): string {
  if (/launch page/i.test(source)) return 'Launch page of the frameworks'
  const [, plural, sections] = /WDF summary section(s?) (\d+(?:(?:, | and )\d+)*)/.exec(source) ?? []
  return sections ? `${SUMMARY}, section${plural} ${sections}` : SUMMARY
}
