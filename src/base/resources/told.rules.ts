import { type Basis, basis as basisSchema } from '../../framework/basis.ts'
import type { ContentFile } from '../../framework/content-file.ts'
import type { Framework } from '../../framework/framework.ts'
import { basisLabel } from './basis-words.rules.ts'
import { clauseAt } from './clause-places.rules.ts'
import { asRead, labelOf, looksLikeId, spokenId } from './told-words.rules.ts'

/** Some words, that lead somewhere when they name a clause. */
export type Said = { text: string; href?: string | undefined }
export type Fact = { label: string; said: Said[] }

/** One statement of the content, with what is said of it and what stands under it. */
export type Told = {
  title: string
  /** The clause that it is, when it may be cited. */
  clause: string | undefined
  basis: Basis | undefined
  source: string | undefined
  facts: Fact[]
  under: Told[]
}

type Plain = { readonly [key: string]: unknown }
type Place = { framework: Framework; file: ContentFile; path: string }

const SKIPPED = new Set(['version', 'updated', 'basisLegend', 'id', 'basis', 'source', 'sources', 'url'])
const NAMES = ['title', 'label', 'name', 'text', 'rule', 'fact', 'stage', 'year', 'indicator', 'when', 'item'] as const

/** Everything that one file of the content says, part by part: nothing is left out, so that nothing is hidden. */
export function toldOf(framework: Framework, file: ContentFile): Told[] {
  // Every file of the content is a plain object: its schema says so.
  const content = framework[file] as unknown as Plain
  const place = { framework, file, path: file }
  return Object.entries(content)
    .filter(([key]) => !SKIPPED.has(key))
    .map(([key, value]) => section(place, key, value))
}

function section(place: Place, key: string, value: unknown): Told {
  const within = inside(place, key)
  if (isPlain(value)) return thing(within, value, titleOf(value) ?? labelOf(key))
  if (isList(value) && value.every(isPlain))
    return { ...bare(within, labelOf(key)), under: value.map((row) => thing(within, row, nameIn(row, labelOf(key)))) }
  return { ...bare(within, labelOf(key)), facts: [{ label: labelOf(key), said: saidOf(place, value) }] }
}

/** One row or one named part. Its name is its heading; the rest are facts about it, or things under it. */
function thing(place: Place, row: Plain, found: string): Told {
  const { framework, file, path } = place
  const clause = clauseAt(framework, file, path, row['id'])
  // A part that is cited as a whole has a name of its own; what it says stays a fact.
  const title = row['id'] === undefined && clause ? (framework.byId.clauses[clause]?.title ?? found) : found
  const told: Told = {
    title: spoken(place, title),
    clause,
    basis: basisIn(row['basis']),
    source: sourceIn(row),
    facts: [],
    under: [],
  }
  const used = NAMES.find((name) => row[name] === title)
  for (const [key, value] of Object.entries(row)) {
    if (SKIPPED.has(key) || key === used || value === undefined || value === null) continue
    addTo(told, inside(place, key), key, value)
  }
  return told
}

function addTo(told: Told, place: Place, key: string, value: unknown) {
  if (isList(value) && value.length === 0) return
  const isPart = isPlain(value) && (clauseAt(place.framework, place.file, place.path, undefined) || isDeep(value))
  if (isPlain(value) && isPart) told.under.push(thing(place, value, titleOf(value) ?? labelOf(key)))
  else if (isList(value) && value.every(isRow)) told.under.push(...rowsUnder(place, key, value))
  else told.facts.push({ label: labelOf(key), said: saidOf(place, value) })
}

/** Rows stand under a heading of their own, unless they are all that their part is about. */
function rowsUnder(place: Place, key: string, rows: readonly Plain[]): Told[] {
  const under = rows.map((row) => thing(place, row, nameIn(row, labelOf(key))))
  return key === 'items' ? under : [{ ...bare(place, labelOf(key)), under }]
}

const bare = (place: Place, title: string): Told => ({
  title,
  clause: clauseAt(place.framework, place.file, place.path, undefined),
  basis: undefined,
  source: undefined,
  facts: [],
  under: [],
})

/** A value as words: lists stay lists, records become `label: value`, ids become the names of what they stand for. */
function saidOf(place: Place, value: unknown): Said[] {
  if (isList(value))
    return value.flatMap((each) => (isPlain(each) ? [{ text: inline(place, each) }] : saidOf(place, each)))
  if (isPlain(value)) return [...cadenceSaid(value), ...linesOf(place, value)]
  return [one(place, value)]
}

const linesOf = (place: Place, row: Plain): Said[] =>
  Object.entries(row)
    .filter(([key]) => !(cadenceSaid(row).length > 0 && CADENCE_KEYS.has(key)))
    .map(([key, inner]) => recordLine(place, key, inner))

const CADENCE_KEYS = new Set(['kind', 'days', 'forFirstDays'])

/** How often, as people say it. */
function cadenceSaid({ kind, days, forFirstDays }: Plain): Said[] {
  if (kind === 'continuous') return [{ text: 'Always in place' }]
  if (kind === 'calendar-month') return [{ text: 'Once in each calendar month' }]
  if (kind !== 'interval') return []
  const atFirst = forFirstDays === undefined ? '' : ` for the first ${forFirstDays} days`
  return [{ text: `At most ${days} days apart${atFirst}` }]
}

function recordLine(place: Place, key: string, value: unknown): Said {
  const label = /^\d+$/.test(key) ? key : (nameOf(place, key)?.text ?? labelOf(key))
  return {
    text: `${label}: ${saidOf(place, value)
      .map(({ text }) => text)
      .join(', ')}`,
  }
}

const inline = (place: Place, row: Plain): string =>
  Object.entries(row)
    .map(([key, value]) => recordLine(place, key, value).text)
    .join('; ')

function one(place: Place, value: unknown): Said {
  if (value === true) return { text: 'Yes' }
  if (value === false) return { text: 'No' }
  if (typeof value !== 'string') return { text: String(value) }
  const known = basisIn(value)
  if (known) return { text: basisLabel[known] }
  return nameOf(place, value) ?? { text: looksLikeId(value) ? spokenId(value) : spoken(place, value) }
}

/** What an id stands for elsewhere in the Framework, with the way there. */
function nameOf({ framework }: Place, id: string): Said | undefined {
  const role = framework.byId.ownerRoles[id]
  if (role) return { text: role.label }
  const model = framework.byId.employmentModels[id]
  if (model) return { text: model.label }
  const row = rowsWithoutClause(framework).find((each) => each.id === id)
  if (row) return { text: row.name }
  const clause = framework.byId.clauses[id]
  // Only an id with a mark or a digit in it is surely an id: a plain word may also be just a word.
  if (clause && /[.\d-]/.test(id)) return { text: clause.title, href: `/framework/${clause.file}#${id}` }
  return undefined
}

/** Rows that others name and nobody cites. */
function rowsWithoutClause({ mdt, maturity, competencies, training, supervision, induction }: Framework) {
  const { pci } = competencies.alignment
  const titled = [...mdt.personalisedCareRoles, ...maturity.standardModelElements, ...pci.headings]
  const labelled = [...training.requirementLevels, ...supervision.severityLevels, ...induction.phases]
  return [
    ...titled.map(({ id, title }) => ({ id, name: title })),
    ...labelled.map(({ id, label }) => ({ id, name: label })),
    ...induction.conditions.items.map(({ id, when }) => ({ id, name: when })),
  ]
}

/** Words as the content has them, for reading: places to fill in, and names of files and keys, said as people say them. */
const spoken = ({ framework }: Place, text: string): string =>
  asRead(text, (slot) => framework.recruitment.slots.find((each) => each.id === slot)?.label)

const ROLES: Record<string, string> = { splw: 'Link worker', hwbc: 'Coach', cc: 'Care co-ordinator' }

const titleOf = (row: Plain): string | undefined => {
  const name = NAMES.find((each) => typeof row[each] === 'string')
  return name && String(row[name])
}
const nameIn = (row: Plain, otherwise: string): string => {
  const { from, to } = row as { from?: unknown; to?: unknown }
  if (typeof from === 'string' && typeof to === 'string')
    return `${ROLES[from] ?? spokenId(from)} to ${ROLES[to] ?? spokenId(to)}`
  return titleOf(row) ?? (typeof to === 'string' ? spokenId(to) : otherwise)
}
const sourceIn = (row: Plain) =>
  [row['source'], row['url'], ...(isList(row['sources']) ? row['sources'] : [])]
    .filter((each) => typeof each === 'string')
    .join('; ') || undefined

const inside = (place: Place, key: string): Place => ({ ...place, path: `${place.path}.${key}` })
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const isRow = (value: unknown): value is Plain =>
  isPlain(value) && (titleOf(value) !== undefined || 'from' in value || 'to' in value)
/** A part with rows of its own stands under its heading; a record of a few values is told in a line. */
const isDeep = (value: Plain): boolean =>
  Object.values(value).some((inner) => (isPlain(inner) ? isDeep(inner) : isList(inner) && inner.some(isRow)))
const basisIn = (value: unknown): Basis | undefined => {
  const read = basisSchema.safeParse(value)
  return read.success ? read.data : undefined
}

/** A thing and everything under it, flat. */
export const flat = (told: readonly Told[]): Told[] => told.flatMap((each) => [each, ...flat(each.under)])
