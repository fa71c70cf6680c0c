/** What of a worker's own time has hours and money of its own: learning, and apart from it time with peers (S68, S69). */
export const LEARNING_KINDS = ['learning', 'peers'] as const
export type LearningKind = (typeof LEARNING_KINDS)[number]

/** `training.yaml`, `cpd.formality`: training can be informal (S75). */
export const FORMALITIES = ['informal', 'formal'] as const
export type Formality = (typeof FORMALITIES)[number]
export const FORMALITY_WORDS: Readonly<Record<Formality, string>> = {
  informal: 'Informal, like a webinar or reading',
  formal: 'Formal, like a course with a certificate',
}

/** Who can have paid. Ours: the Framework asks for the source and lists none. */
export const PAYERS = [
  'free',
  'employer',
  'pcn',
  'training-hub',
  'ics',
  'national',
  'charity',
  'self',
  'other',
] as const
export type Payer = (typeof PAYERS)[number]
export const PAYER_WORDS: Readonly<Record<Payer, string>> = {
  free: 'Nobody: it is free',
  employer: 'Employer',
  pcn: 'PCN',
  'training-hub': 'Training hub',
  ics: 'ICS or ICB',
  national: 'NHS England',
  charity: 'Charity or grant',
  self: 'Own pocket',
  other: 'Somebody else',
}
export const payerWords = (payer: Payer | undefined): string => (payer ? PAYER_WORDS[payer] : 'Not said who')

/** What is known of one activity beside its day and length. Everything but the title may be left out: not said is not nought. */
export type LearningDetail = {
  title: string
  formality?: Formality | undefined
  /** One of `training.yaml`, `cpd.providers`, or somebody else (S76). */
  provider?: string | undefined
  /** Whether it was in protected time. */
  inside?: boolean | undefined
  payer?: Payer | undefined
  pence?: number | undefined
}

export type Learning = LearningDetail & {
  id: string
  kind: LearningKind
  on: string
  minutes: number
  state: 'planned' | 'done'
  version: number
}

/** Nobody can have done what is to come: it is planned, and asked about when its day has come. */
export const stateOn = (on: string, today: string): Learning['state'] => (on > today ? 'planned' : 'done')

export type Paid = { payer?: Payer | undefined; pence: number }
export type LearningTotal = {
  kind: LearningKind
  inside: number
  outside: number
  /** Minutes of which nobody said. */
  unsaid: number
  paid: Paid[]
}

/** One activity of a kind, from whichever record. */
export type Counted = {
  kind: string
  minutes: number
  inside?: boolean | undefined
  payer?: Payer | undefined
  pence?: number | undefined
}

/** Hours in and out of protected time, and money by who paid it: learning and peers each on a line of its own (S69). */
export function learningTotals(items: readonly Counted[]): LearningTotal[] {
  return LEARNING_KINDS.map((kind) => {
    const own = items.filter((item) => item.kind === kind)
    const minutes = (inside: boolean | undefined) =>
      Math.max(0, sum(own.filter((item) => item.inside === inside).map((item) => item.minutes)))
    return { kind, inside: minutes(true), outside: minutes(false), unsaid: minutes(undefined), paid: paidIn(own) }
  })
}

function paidIn(items: readonly Counted[]): Paid[] {
  const costing = items.filter(({ pence }) => pence !== undefined && pence > 0)
  return [...PAYERS, undefined]
    .map((payer) => ({
      payer,
      pence: sum(costing.filter((item) => item.payer === payer).map(({ pence }) => pence ?? 0)),
    }))
    .filter(({ pence }) => pence > 0)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

export const costOf = ({ paid }: Pick<LearningTotal, 'paid'>): number => sum(paid.map(({ pence }) => pence))
export const minutesOf = ({ inside, outside, unsaid }: LearningTotal): number => inside + outside + unsaid
