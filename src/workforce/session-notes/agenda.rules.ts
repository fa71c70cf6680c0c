import type { Standard } from '../../framework/standard.ts'
import type { AgendaLine } from '../../platform/agenda.ts'

/** An agenda holds no more than this; the rest is one press away. */
const MOST_ITEMS = 5
/** Of one cause, so that seven silent cases do not push everything else out. */
const MOST_OF_A_CAUSE = 2
const WIN = 50

/** What begins a line's key says what caused it: `case-silent:…`. */
const causeOf = ({ key }: AgendaLine) => key.split(':')[0] ?? key
const isWin = ({ rank }: AgendaLine) => rank >= WIN

export type Agenda = { first: AgendaLine[]; rest: AgendaLine[] }

/**
 * Five items, by rank: somebody's safety first, no more than two of one cause while others wait, and a win at the end where there
 * is one, unless five people may be unsafe.
 */
export function agendaOf(lines: readonly AgendaLine[]): Agenda {
  const ranked = lines.toSorted((one, other) => one.rank - other.rank)
  const ordered = uncrowded(ranked)
  const win = ordered.find(isWin)
  const top = ordered.slice(0, MOST_ITEMS)
  const makesRoom = win && !top.includes(win) && top.some(({ rank }) => rank > 0)
  const first = (makesRoom ? [...top.slice(0, MOST_ITEMS - 1), win] : top).toSorted((a, b) => a.rank - b.rank)
  return { first, rest: ranked.filter((line) => !first.includes(line)) }
}

/** The third and later of one cause wait behind the rest. Safety is never held back by there being much of it. */
function uncrowded(ranked: readonly AgendaLine[]): AgendaLine[] {
  const seen = new Map<string, number>()
  const front: AgendaLine[] = []
  const behind: AgendaLine[] = []
  for (const line of ranked) {
    const count = seen.get(causeOf(line)) ?? 0
    seen.set(causeOf(line), count + 1)
    const waits = line.rank > 0 && count >= MOST_OF_A_CAUSE
    if (waits) behind.push(line)
    else front.push(line)
  }
  return [...front, ...behind]
}

/** The agenda on one line of Today: `1 C-10023: a concern is open · 2 …`. */
export const agendaInWords = ({ first }: Agenda): string =>
  first.map(({ what }, index) => `${index + 1} ${what}`).join(' · ')

export type Prompts = { kind: string; items: readonly string[] }

/** The Framework's own headings for these kinds of session, to fold out. */
export const promptsFor = (kinds: readonly string[], { supervision }: Pick<Standard, 'supervision'>): Prompts[] =>
  supervision.agendas
    .filter(({ type }) => kinds.includes(type))
    .map(({ type, items }) => ({ kind: supervision.types.find(({ id }) => id === type)?.label ?? type, items }))

const GP = 'sup.gp-supervisor-meeting'

/** What a GP supervision must have come to (`must_cover`): ticked in its record. */
export const mustCover = (kinds: readonly string[], { supervision }: Pick<Standard, 'supervision'>): string[] =>
  kinds.includes('gp-supervision') ? [...(supervision.rules.find(({ id }) => id === GP)?.mustCover ?? [])] : []
