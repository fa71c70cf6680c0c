/** What a provider may let a PCN see of its workers, beyond the verdict and what the contract asks for. */
export const SHARED_KINDS = ['supervision-dates', 'training-beyond-contract', 'protected-time'] as const
export type SharedKind = (typeof SHARED_KINDS)[number]
export type Shared = ReadonlySet<SharedKind>

/** Where nobody has decided anything. */
export const NOTHING: Shared = new Set()

export const sharedWords: Record<SharedKind, { label: string; hint: string }> = {
  'supervision-dates': {
    label: 'When local supervision was held, and when it is due',
    hint: 'Days, kind and length of sessions that the contract does not ask for, and those duties. Never an appraisal, a debrief, or what was said.',
  },
  'training-beyond-contract': {
    label: 'Training beyond what the contract asks for',
    hint: 'Which training is done and until when. Never certificates, reasons or reflections.',
  },
  'protected-time': {
    label: 'Protected time, where the worker shows it',
    hint: 'Hours and money of a quarter that the worker chose to show, knowing that the PCN reads them. Never the list.',
  },
}

/** Never a PCN's to see of somebody else's employee, whatever is shared (safety H9). */
export const NEVER_SHARED = {
  clauses: ['sup.appraisal', 'sup.pdp', 'sup.debrief'],
  sessions: ['appraisal', 'debrief'],
} as const

export const isSharedKind = (kind: string): kind is SharedKind => SHARED_KINDS.some((each) => each === kind)

/** One decision, as its history shows it. */
export type Decision = {
  kind: SharedKind
  pcnId: string
  providerId: string
  from: string
  until?: string | undefined
  by: string
  endedBy?: string | undefined
}
