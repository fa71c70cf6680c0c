import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'

/** The group that an induction item names when it means all of the statutory and mandatory training. */
export const STATUTORY_AND_MANDATORY = 'statutory_and_mandatory'

export type TrainingModule = {
  id: string
  title: string
  minutes: number
  perPractice: boolean
  basis: Basis
  competencies: readonly string[]
}

/** A programme with its modules, or one statutory or mandatory item. Its `id` is its clause. */
export type TrainingItem = {
  id: string
  title: string
  /** Who gives it, where the content says. */
  host?: string
  /** The requirement level: see `TrainingStandard.requirementLevels`. */
  requirement: string
  gatesReferrals: boolean
  /** The statuses with which it stops gating; empty when it does not gate. */
  accept: readonly string[]
  /** Months after which it is due again; null when once is enough. */
  refreshMonths: number | null
  perPractice: boolean
  completeWithinDays?: number
  group: 'programme' | typeof STATUTORY_AND_MANDATORY
  /** The level asked for, in words, of a statutory or mandatory item. */
  level?: string
  /** What is recorded one by one; an item without modules is recorded itself. */
  modules: readonly TrainingModule[]
  exemptAllowed: boolean
  /** Closes the gate again once it is out of date and the grace has passed. */
  gatesAfterGrace: boolean
  competencies: readonly string[]
  basis: Basis
  /** Where the refresh interval comes from, when that differs from the item itself. */
  refreshBasis?: Basis
  source?: string
}

export type TrainingStandard = {
  items: readonly TrainingItem[]
  requirementLevels: readonly { id: string; label: string; gatesReferrals: boolean; accept: readonly string[] }[]
  statuses: readonly { id: string; label: string }[]
  /** Days before expiry from which an item shows as due soon. */
  dueSoonDays: number
  renewal: { graceDays: number; returnDays: number }
  protectedHoursPerFullTimeWeek: { learningAndCpd: number; communityRelationships: number; supervisionAndPeers: number }
}

/** What is recorded: a module of a programme, or an item that has none. */
export type TrainingUnit = { id: string; title: string; perPractice: boolean; item: TrainingItem }

/** What a list of items says about what is recorded, worked out once for each list: a standard is made once and read often. */
const read = new WeakMap<
  readonly TrainingItem[],
  { all: readonly TrainingUnit[]; named: Map<string, readonly TrainingUnit[]> }
>()

function readingOf(items: readonly TrainingItem[]) {
  const known = read.get(items) ?? { all: items.flatMap(unitsOf), named: new Map() }
  read.set(items, known)
  return known
}

/** Everything that is recorded one by one. */
export const allUnits = ({ items }: Pick<TrainingStandard, 'items'>): readonly TrainingUnit[] => readingOf(items).all

/**
 * What must be recorded for what an induction item names: one unit for a module or a plain item, one per module for a
 * programme, and every gating unit for `statutory_and_mandatory`. Nothing for an id that is not in force.
 */
export function unitsNamed({ items }: Pick<TrainingStandard, 'items'>, id: string): readonly TrainingUnit[] {
  const { all, named } = readingOf(items)
  const units = named.get(id) ?? all.filter((unit) => isNamed(unit, id))
  named.set(id, units)
  return units
}

const isNamed = ({ id: own, item }: TrainingUnit, id: string) =>
  id === STATUTORY_AND_MANDATORY ? item.group === id && item.gatesReferrals : item.id === id || own === id

/** What is recorded for one item. */
export function unitsOf(item: TrainingItem): TrainingUnit[] {
  if (item.modules.length === 0) return [{ id: item.id, title: item.title, perPractice: item.perPractice, item }]
  return item.modules.map(({ id, title, perPractice }) => ({ id, title, perPractice, item }))
}

export function shippedTraining({ training }: Framework): TrainingStandard {
  const { statuses, renewal, protectedTime } = training
  const hours = protectedTime.defaultsPerFullTimeWeek
  return {
    items: [...shippedProgrammes(training), ...shippedMandatory(training)],
    requirementLevels: training.requirementLevels.map((level) => ({ ...level, accept: level.accept ?? [] })),
    statuses,
    dueSoonDays: statuses.find((status) => status.id === 'due-soon')?.withinDays ?? 0,
    renewal,
    protectedHoursPerFullTimeWeek: {
      learningAndCpd: hours.learningAndCpdHours,
      communityRelationships: hours.communityRelationshipHours,
      supervisionAndPeers: hours.supervisionAndPeerSupportHours,
    },
  }
}

function shippedProgrammes(training: Framework['training']): TrainingItem[] {
  return training.programmes.map(({ modules, moduleTitlesBasis, ...programme }) => ({
    ...programme,
    ...gating(training, programme),
    refreshMonths: programme.refreshMonths ?? null,
    perPractice: modules.some((each) => each.perPractice),
    group: 'programme',
    competencies: [...new Set(modules.flatMap((each) => each.competencies))],
    modules: modules.map((each) => ({
      ...each,
      perPractice: each.perPractice ?? false,
      basis: each.basis ?? moduleTitlesBasis ?? programme.basis,
    })),
  }))
}

function shippedMandatory(training: Framework['training']): TrainingItem[] {
  const { items, frameworkBasis, refreshBasis } = training.statutoryAndMandatory
  return items.map((item) => ({
    ...item,
    ...gating(training, item),
    perPractice: item.perPractice ?? false,
    group: STATUTORY_AND_MANDATORY,
    modules: [],
    basis: item.basis ?? frameworkBasis,
    refreshBasis,
  }))
}

function gating({ requirementLevels, renewal }: Framework['training'], { id, requirement }: Identified) {
  const level = requirementLevels.find((each) => each.id === requirement)
  return {
    gatesReferrals: level?.gatesReferrals ?? false,
    accept: level?.accept ?? [],
    exemptAllowed: !renewal.exemptNotAllowed.includes(id),
    gatesAfterGrace: renewal.gatesAfterGrace.includes(id),
  }
}

type Identified = { id: string; requirement: string }
