import type { TrainingItem, TrainingStandard, TrainingUnit } from '../../framework/standard/training.ts'
import { allUnits, unitsOf } from '../../framework/standard/training.ts'
import { plusDays, plusMonths } from '../../lib/plain-date.ts'
import { type Absence, movedByLeave } from './leave.rules.ts'

/** How one thing that is recorded stands on a day: the statuses of training.yaml. */
export type TrainingState = 'not-started' | 'enrolled' | 'complete' | 'verified' | 'due-soon' | 'expired' | 'exempt'

/** One line of a colleague's training record, as it was put down. */
export type TrainingRecord = {
  id: string
  itemId: string
  moduleId?: string | undefined
  /** The practices it counts for, where it is asked for each. */
  siteIds: readonly string[]
  kind: 'enrolled' | 'complete' | 'exempt'
  on: string
  verifiedOn?: string | undefined
}

/** A line of a record as people read it. */
export type RecordDetail = TrainingRecord & {
  colleagueId: string
  provider: string
  hours?: number | undefined
  recordSystem: string
  reason: string
  fileId?: string | undefined
  recordedBy: string
  recordedByName: string
  verifiedByName?: string | undefined
}

/** A line about to be put down. */
export type NewRecord = {
  id: string
  colleagueId: string
  itemId: string
  moduleId?: string | undefined
  siteIds: readonly string[]
  edition: string
  kind: TrainingRecord['kind']
  on: string
  provider: string
  hours?: number | undefined
  recordSystem: string
  reason: string
  fileId?: string | undefined
}

/** How one thing stands, and at which practice: what a verdict about training rests on. */
export type TrainingFact = {
  itemId: string
  moduleId?: string | undefined
  siteId?: string | undefined
  state: TrainingState
  completedOn?: string | undefined
  /** The last day on which it is in date. */
  expiresOn?: string | undefined
  /** The last day of grace after it. */
  graceEndsOn?: string | undefined
  enrolledOn?: string | undefined
  verifiedOn?: string | undefined
  recordId?: string | undefined
}

/** Everything recorded about one colleague, as it stands today: one fact for each thing, and each practice it is for. */
export function factsFrom(
  records: readonly TrainingRecord[],
  training: TrainingStandard,
  absences: readonly Absence[],
  today: string,
): TrainingFact[] {
  const byUnit = new Map<string, TrainingRecord[]>()
  for (const record of records) {
    const id = record.moduleId ?? record.itemId
    byUnit.set(id, [...(byUnit.get(id) ?? []), record])
  }
  return allUnits(training).flatMap((unit) => {
    const own = byUnit.get(unit.id) ?? []
    const sites = unit.perPractice ? [...new Set(own.flatMap((record) => record.siteIds))] : [undefined]
    return sites.flatMap((siteId) => {
      const here = siteId === undefined ? own : own.filter((record) => record.siteIds.includes(siteId))
      const fact = factOf(unit, here, training, absences, today)
      return fact ? [{ ...fact, ...(siteId === undefined ? {} : { siteId }) }] : []
    })
  })
}

function factOf(
  unit: TrainingUnit,
  records: readonly TrainingRecord[],
  training: TrainingStandard,
  absences: readonly Absence[],
  today: string,
): TrainingFact | undefined {
  if (records.length === 0) return undefined
  const names = { itemId: unit.item.id, ...(unit.id === unit.item.id ? {} : { moduleId: unit.id }) }
  const completed = newest(records, 'complete')
  const enrolled = newest(records, 'enrolled')
  const exempt = unit.item.exemptAllowed ? newest(records, 'exempt') : undefined
  const enrolledOn = enrolled?.on
  if (completed) {
    const dates = datesOf(completed.on, unit.item, training, absences, today)
    const state = stateOf(completed, dates.expiresOn, training.dueSoonDays, today)
    const { verifiedOn, on: completedOn, id: recordId } = completed
    if (state !== 'expired' || !exempt)
      return { ...names, state, completedOn, ...dates, enrolledOn, verifiedOn, recordId }
  }
  if (exempt) return { ...names, state: 'exempt', completedOn: exempt.on, recordId: exempt.id }
  return enrolled && { ...names, state: 'enrolled', enrolledOn, recordId: enrolled.id }
}

const newest = (records: readonly TrainingRecord[], kind: TrainingRecord['kind']) =>
  records.filter((record) => record.kind === kind).toSorted((one, other) => other.on.localeCompare(one.on))[0]

/** When it runs out, by the employer's interval, and when the grace after that ends. Leave moves both. */
function datesOf(
  completedOn: string,
  { refreshMonths }: Pick<TrainingItem, 'refreshMonths'>,
  { renewal }: Pick<TrainingStandard, 'renewal'>,
  absences: readonly Absence[],
  today: string,
): { expiresOn?: string; graceEndsOn?: string } {
  if (refreshMonths === null) return {}
  const due = plusMonths(completedOn, refreshMonths)
  const expiresOn = movedByLeave({ from: completedOn, due }, absences, renewal.returnDays, today)
  const grace = { from: plusDays(expiresOn, 1), due: plusDays(expiresOn, renewal.graceDays) }
  return { expiresOn, graceEndsOn: movedByLeave(grace, absences, renewal.returnDays, today) }
}

function stateOf(
  { verifiedOn }: Pick<TrainingRecord, 'verifiedOn'>,
  expiresOn: string | undefined,
  dueSoonDays: number,
  today: string,
): TrainingState {
  if (expiresOn !== undefined && today > expiresOn) return 'expired'
  if (expiresOn !== undefined && today >= plusDays(expiresOn, -dueSoonDays)) return 'due-soon'
  return verifiedOn === undefined ? 'complete' : 'verified'
}

/** How a unit stands, at a practice where it is asked for each; nothing recorded is not started. */
export function factFor(facts: readonly TrainingFact[], unit: TrainingUnit, siteId?: string): TrainingFact {
  const found = facts.find(
    (fact) => (fact.moduleId ?? fact.itemId) === unit.id && (!unit.perPractice || fact.siteId === siteId),
  )
  const names = { itemId: unit.item.id, ...(unit.id === unit.item.id ? {} : { moduleId: unit.id }) }
  return found ?? { ...names, ...(unit.perPractice && siteId ? { siteId } : {}), state: 'not-started' }
}

/** What people call a training or one of its parts, local ones too; its id where it is asked for no more. */
export const titleIn = ({ items }: Pick<TrainingStandard, 'items'>, id: string): string =>
  items.flatMap((item) => [...unitsOf(item), item]).find((each) => each.id === id)?.title ?? id
