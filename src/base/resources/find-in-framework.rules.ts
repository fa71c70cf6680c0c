import type { Citation } from '../../framework/clause.ts'
import { clauseOf } from '../../framework/clause.ts'
import type { Framework } from '../../framework/framework.ts'
import { PARTS } from './parts.rules.ts'
import { flat, type Told, toldOf } from './told.rules.ts'

export type FoundClause = { citation: Citation; part: string; detail: string }
type Indexed = { citation: Citation; part: string; title: string; all: string; detail: string }

const indexes = new WeakMap<Framework, Indexed[]>()

/** Clauses in which every word stands: in the name first, then anywhere in what is said. An id finds its own clause. */
export function findClauses(framework: Framework, asked: string, most = 100): FoundClause[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const rows = indexOf(framework)
  const inTitle = rows.filter(({ title }) => words.every((word) => title.includes(word)))
  const inText = rows.filter(
    ({ title, all }) => !words.every((word) => title.includes(word)) && words.every((word) => all.includes(word)),
  )
  return [...inTitle, ...inText].slice(0, most)
}

function indexOf(framework: Framework): Indexed[] {
  const known = indexes.get(framework)
  if (known) return known
  const made = PARTS.flatMap((part) =>
    flat(toldOf(framework, part.file)).flatMap((told) => indexed(framework, part.title, told)),
  )
  indexes.set(framework, made)
  return made
}

function indexed(framework: Framework, part: string, told: Told): Indexed[] {
  const citation = told.clause === undefined ? undefined : clauseOf(framework, told.clause)
  if (!citation) return []
  const said = told.facts.flatMap((fact) => fact.said.map(({ text }) => text))
  const title = `${told.title} ${citation.title} ${citation.id}`.toLowerCase()
  const all = `${title} ${said.join(' ')}`.toLowerCase()
  return [{ citation, part, title, all, detail: said.find((text) => text.length > 20) ?? '' }]
}
