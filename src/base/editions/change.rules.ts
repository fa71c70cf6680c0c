import type { Level, StandardChange } from '../../framework/changes.ts'

/** A change with the organisation that made it, as it reaches another. */
export type ReachingChange = StandardChange & { id: string; at: { id: string; name: string } }

/** A change as its record is kept: also when it was taken back, and what was asked for before it. */
export type ChangeRecord = ReachingChange & {
  before: unknown
  madeById: string
  madeAt: Date
  /** Taken back before its first day: it never took effect. */
  withdrawn: boolean
  ended: boolean
  closed?: { byId: string; at: Date; reason: string } | undefined
  version: number
}

/** Whether something of an organisation's own is added, rather than a figure set: many may stand beside each other. */
export const isAddition = (path: string): boolean => path.endsWith('.add')

/** The `own` of an organisation: `neighbourhood` asks as a PCN. */
export const levelOf = (kind: string): Level =>
  kind === 'neighbourhood' ? 'pcn' : kind === 'place' ? 'place' : 'system'

/**
 * What one organisation said last of each figure. A change is replaced by its maker's next one, so an organisation may take back what it
 * tightened itself; what a wider one asks for is no narrower one's to loosen. In the order of their first days.
 */
export function lastOfEach<Change extends ReachingChange>(changes: readonly Change[]): Change[] {
  const last = new Map<string, string>()
  for (const { id, at, path } of changes) last.set(isAddition(path) ? id : `${at.id} ${path}`, id)
  const standing = new Set(last.values())
  return changes.filter(({ id }) => standing.has(id))
}

export type ChangeState = 'withdrawn' | 'coming' | 'in-force' | 'over'

export function stateOf({ withdrawn, from, until }: ChangeRecord, today: string): ChangeState {
  if (withdrawn) return 'withdrawn'
  if (from > today) return 'coming'
  return until !== undefined && until <= today ? 'over' : 'in-force'
}

/** The kind of organisation as the mark beside a figure says it. */
const WHOSE: Record<Level, string> = { system: 'System', place: 'Place', pcn: 'PCN', own: 'Yours' }

/** Whose a figure is, for somebody of that organisation; `own` in other words where they look at another's. */
export const whoseWords = (level: Level, own = WHOSE.own): string => (level === 'own' ? own : WHOSE[level])

/** Looked at from elsewhere, an organisation's own figure is its kind's. */
export const ownWords = (kind: string): string =>
  kind === 'provider' ? 'Provider' : kind === 'practice' ? 'Practice' : whoseWords(levelOf(kind))
