/**
 * The one shape of a judgement, on a page, in JSON and in an export: a word, and the reasons for it, each of which
 * says whose duty it is and how it is put right. It is plain data.
 *
 * How one duty stands. The words are those of `supervision.yaml` (its status model) and of the gate in
 * `induction.yaml`. A gap is `owed` by whoever holds the duty; it is never a fault of the worker.
 */
export type Met =
  | 'met'
  /** Expected by a date that has not come. */
  | 'due'
  /** Its date has passed, within the days of grace. */
  | 'in-grace'
  | 'owed'
  | 'not-applicable'
  /** An agreed exception, with its end date in `on`. */
  | 'exception'
  /**
   * In the window that workers have who were here before the service joined, or who return: not shown is not missing.
   */
  | 'not-yet-evidenced'
  /** On long leave; its clock stands still. */
  | 'paused'

export type Holder = { role: string; name?: string; organisation?: string }

export type Reason = {
  /** The item of the Framework, such as `sup.clinical-monthly`. */
  clause: string
  met: Met
  /** One sentence, in plain words, that says no more than is known. */
  says: string
  /** The day that counts: when it was met, falls due, was due, or when the exception or window ends. */
  on?: string
  heldBy: Holder
  /** Where it is put right. Everything owed has one. */
  mend?: { label: string; href: string }
  /** For a duty that is per practice: the one that it concerns. */
  at?: { id: string; name: string }
  /** What the worker said against this line, shown beside it until it is answered. */
  disputed?: { on: string; says: string }
  /** What the worker said against it and was answered, the last: both stay beside the line (safety H9). */
  answered?: { says: string; answer: string }
}

export type Verdict<Word extends string> = { verdict: Word; reasons: Reason[] }

/** From the most to the least in need of somebody. */
const WORST_FIRST: readonly Met[] = [
  'owed',
  'in-grace',
  'due',
  'not-yet-evidenced',
  'paused',
  'exception',
  'met',
  'not-applicable',
]

/** What a gate lets through, by the gate of `induction.yaml`; while paused nobody new is given. */
const OPENS: readonly Met[] = ['met', 'due', 'in-grace', 'not-applicable', 'exception', 'not-yet-evidenced']

const IN_WORDS: Record<Met, string> = {
  met: 'Met',
  due: 'Due',
  'in-grace': 'Overdue, within grace',
  owed: 'Still owed',
  'not-applicable': 'Does not apply',
  exception: 'Agreed exception',
  'not-yet-evidenced': 'Not yet shown',
  paused: 'Paused',
}

export const metInWords = (met: Met) => IN_WORDS[met]

/** Whether a gate made of these reasons is open. No reasons at all is no evidence, so it is shut. */
export const isOpen = (reasons: readonly Reason[]) =>
  reasons.length > 0 && reasons.every(({ met }) => OPENS.includes(met))

/** What is still owed, in the order given. */
export const owed = (reasons: readonly Reason[]) => reasons.filter(({ met }) => met === 'owed')

/** What somebody should see to, now or soon: owed, in grace or due. */
export const outstanding = (reasons: readonly Reason[]) =>
  reasons.filter(({ met }) => met === 'owed' || met === 'in-grace' || met === 'due')

/** How the worst of them stands; undefined when there are none, for not measured is not met. */
export const worstOf = (reasons: readonly Reason[]): Met | undefined =>
  WORST_FIRST.find((met) => reasons.some((reason) => reason.met === met))

/** The most pressing first: by how it stands, then by its date, the earliest first and the undated last. */
export const worstFirst = (reasons: readonly Reason[]): Reason[] => reasons.toSorted(byWorst)

/** The same, to sort whatever is more than a reason. */
export const byWorst = (one: Reason, other: Reason): number =>
  WORST_FIRST.indexOf(one.met) - WORST_FIRST.indexOf(other.met) || dated(one).localeCompare(dated(other))

const dated = ({ on = '9999' }: Reason) => on

/** `Amina Khan, PCN manager, Riverside PCN`; the role alone while nobody is named. */
export const holderInWords = ({ name, role, organisation }: Holder) =>
  [name, role, organisation].filter(Boolean).join(', ')
