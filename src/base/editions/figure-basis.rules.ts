import type { Basis } from '../../framework/basis.ts'
import type { StandardChange } from '../../framework/changes.ts'
import type { Framework } from '../../framework/framework.ts'
import { whoseWords } from './change.rules.ts'

/**
 * Where a figure as shipped comes from. The Framework asks for most duties without a figure, and Trellis fills it in: what is
 * stated with the clause itself has the clause's basis, every other figure is Trellis's own.
 */
export function basisOfFigure({ byId, training }: Framework, path: string, clause: string): Basis {
  const { items, refreshBasis } = training.statutoryAndMandatory
  if (path.endsWith('.refreshMonths') && items.some((item) => item.id === clause)) return refreshBasis
  const asStated = /\.(inForce|gatesReferrals|requirement)$/.test(path)
  return asStated ? (byId.clauses[clause]?.basis ?? 'ours') : 'ours'
}

/** What a page says beside a figure as shipped, so that Trellis's own never sounds like the NHS. */
export function shippedBy(basis: Basis): string {
  if (basis === 'wdf') return 'stated by the Framework'
  if (basis === 'ours') return 'Trellis’s own figure, where the Framework gives none'
  return basis === 'sourced' ? 'from a published source' : 'from memory, to be checked'
}

/** The same in a word or two, under a mark. */
export function figureBy(basis: Exclude<Basis, 'wdf'>): string {
  if (basis === 'ours') return 'Trellis’s own figure'
  return basis === 'sourced' ? 'From a published source' : 'From memory, to be checked'
}

/** Whose a figure in force is, in a word or two: who changed it, else who stated it as shipped. `own`: as in `whoseWords`. */
export function whoseFigure(
  framework: Framework,
  { path, clause }: { path: string; clause: string },
  change: Pick<StandardChange, 'by'> | undefined,
  own?: string,
): string {
  if (change) return whoseWords(change.by, own)
  const basis = basisOfFigure(framework, path, clause)
  return basis === 'wdf' ? 'National' : figureBy(basis)
}
