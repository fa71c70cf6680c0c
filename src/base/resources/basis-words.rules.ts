import type { Basis } from '../../framework/basis.ts'

/** A short label for where a statement comes from. What Trellis wrote never sounds like the NHS. */
export const basisLabel: Record<Basis, string> = {
  wdf: 'From the Framework',
  sourced: 'Read elsewhere',
  'recalled-high': 'From memory',
  'recalled-medium': 'From memory',
  'recalled-low': 'From memory',
  ours: 'Trellis’s own',
}

/** The four kinds, as pages count and mark them. */
export type BasisKind = 'framework' | 'read' | 'memory' | 'ours'
export const basisKind: Record<Basis, BasisKind> = {
  wdf: 'framework',
  sourced: 'read',
  'recalled-high': 'memory',
  'recalled-medium': 'memory',
  'recalled-low': 'memory',
  ours: 'ours',
}

/** What each kind means, for the contents page. */
export const kindMeaning: Record<BasisKind, { label: string; means: string }> = {
  framework: {
    label: 'From the Framework',
    means:
      'The Workforce Development Framework, its summary or the launch page says so. It is told here in Trellis’s words: follow the link for the NHS’s own.',
  },
  read: { label: 'Read elsewhere', means: 'Read in another published source. The address stands beside it.' },
  memory: { label: 'From memory', means: 'Remembered, not read. Check it before you rely on it.' },
  ours: {
    label: 'Trellis’s own',
    means: 'Written for Trellis. It is not NHS wording, and an organisation may change it.',
  },
}
