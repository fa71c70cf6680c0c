import { inPost, isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { CaseloadFacts } from '../../care/casework/caseload.rules.ts'
import type { PostReadiness } from '../../workforce/readiness/readiness.rules.ts'

/** Counts of people below this are not shown: somebody could be known by them (caseload.yaml small_number_rule). */
const SMALLEST_SHOWN = 5

/** A count of people as it may be shown: the figure, or that it is too small to show. Not measured is not zero. */
type Shown = { shown: true; value: number } | { shown: false }
export const shownCount = (people: number): Shown =>
  people > 0 && people < SMALLEST_SHOWN ? { shown: false } : { shown: true, value: people }
export const inDigits = (count: Shown): string => (count.shown ? count.value.toLocaleString('en-GB') : 'fewer than 5')

export const FIGURES = ['link-workers', 'wte', 'may-take', 'duties-owed', 'open-cases', 'people-this-year'] as const
export type FigureId = (typeof FIGURES)[number]

type FigureWords = { id: FigureId; label: string; definition: string; counts: 'workers' | 'duties' | 'people' }

/** What each figure counts and leaves out: said wherever it is shown. */
export const figureWords: readonly FigureWords[] = [
  {
    id: 'link-workers',
    label: 'Link workers in post',
    definition:
      'Link worker posts that have started and not ended, on leave or not. Coaches and care co-ordinators are not counted.',
    counts: 'workers',
  },
  {
    id: 'wte',
    label: 'Whole-time equivalent',
    definition: 'The contracted hours of those posts, as shares of a full-time week, added up.',
    counts: 'workers',
  },
  {
    id: 'may-take',
    label: 'May take new people',
    definition:
      'Link workers for whom everything that the Framework asks for before referrals is in place, at one practice at least, and who are not away.',
    counts: 'workers',
  },
  {
    id: 'duties-owed',
    label: 'Duties owed before referrals',
    definition:
      'Lines of the Framework’s requirements before referrals that are still owed for link workers in post. Each is held by somebody who can put it right.',
    counts: 'duties',
  },
  {
    id: 'open-cases',
    label: 'People being helped now',
    definition:
      'Cases that are open today and allocated to one of these link workers. Counts under five are not shown.',
    counts: 'people',
  },
  {
    id: 'people-this-year',
    label: 'People first helped in the last year',
    definition:
      'People whose first conversation that counts fell in the last 365 days, counted once for each link worker. Counts under five are not shown.',
    counts: 'people',
  },
]

type Values = Record<FigureId, number>
export type Counted = { id: string; name: string; values: Values }

/** Every figure as it may be shown: what page, first screen and API are given, and all that they are given. */
type Cells = Record<FigureId, string>
export type Neighbourhood = { id: string; name: string; cells: Cells }
export type Overview = { total: Cells; neighbourhoods: Neighbourhood[] }

type Known = { readiness: ReadonlyMap<string, PostReadiness>; caseload: ReadonlyMap<string, CaseloadFacts> }

/** The figures of the whole and of each neighbourhood, by name: nothing here ranks anybody (maturity rule ms.no-league). */
export function overviewOf(posts: readonly Post[], known: Known, today: string): Overview {
  const workers = posts.filter((post) => isLinkWorker(post) && inPost(post, today))
  const groups = new Map<string, { name: string; posts: Post[] }>()
  for (const post of workers) {
    const { id, name } = post.pcn ?? { id: 'elsewhere', name: 'Outside a PCN' }
    const group = groups.get(id) ?? { name, posts: [] }
    group.posts.push(post)
    groups.set(id, group)
  }
  const neighbourhoods = [...groups]
    .map(([id, { name, posts: those }]) => ({ id, name, values: valuesOf(those, known) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  const columns = new Map(figureWords.map((figure) => [figure.id, columnShown(figure, neighbourhoods)]))
  const total = valuesOf(workers, known)
  return {
    total: cellsOf((figure) => asShown(figure, total)),
    neighbourhoods: neighbourhoods.map(({ id, name }) => ({
      id,
      name,
      cells: cellsOf((figure) => columns.get(figure.id)?.get(id) ?? NOT_SHOWN),
    })),
  }
}

// Every figure has its words, so there is a cell for each.
const cellsOf = (cell: (figure: FigureWords) => string) =>
  Object.fromEntries(figureWords.map((figure) => [figure.id, cell(figure)])) as Cells

function valuesOf(posts: readonly Post[], { readiness, caseload }: Known): Values {
  const sum = (of: (post: Post) => number) => posts.reduce((total, post) => total + of(post), 0)
  return {
    'link-workers': posts.length,
    wte: Math.round(sum(({ wte }) => wte) * 100) / 100,
    'may-take': posts.filter(({ id }) => ['may', 'some'].includes(readiness.get(id)?.verdict ?? '')).length,
    'duties-owed': sum(
      ({ id }) => readiness.get(id)?.reasons.filter(({ met, gates }) => gates && met === 'owed').length ?? 0,
    ),
    'open-cases': sum(({ id }) => caseload.get(id)?.openNow ?? 0),
    'people-this-year': sum(({ id }) => caseload.get(id)?.newPeople365 ?? 0),
  }
}

/** A figure as it may be shown: people in small numbers are not. */
const asShown = ({ id, counts }: FigureWords, values: Values): string =>
  counts === 'people' ? inDigits(shownCount(values[id])) : values[id].toLocaleString('en-GB')

const NOT_SHOWN = 'not shown'

/**
 * One small neighbourhood could be found by taking the others from the whole, so when one is not shown the next smallest is not
 * either.
 */
export function columnShown(figure: FigureWords, neighbourhoods: readonly Counted[]): Map<string, string> {
  const cells = neighbourhoods.map(({ id, values }) => ({
    id,
    value: values[figure.id],
    said: asShown(figure, values),
  }))
  const hidden = cells.filter(({ said }) => said === inDigits({ shown: false }))
  const second =
    hidden.length === 1 && figure.counts === 'people'
      ? cells
          .filter(({ value, said }) => value > 0 && !hidden.some((cell) => cell.said === said))
          .sort((a, b) => a.value - b.value)[0]
      : undefined
  return new Map(cells.map(({ id, said }) => [id, id === second?.id ? NOT_SHOWN : said]))
}
