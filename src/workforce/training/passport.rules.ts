import type { Basis } from '../../framework/basis.ts'
import {
  STATUTORY_AND_MANDATORY,
  type TrainingItem,
  type TrainingStandard,
  type TrainingUnit,
  unitsOf,
} from '../../framework/standard/training.ts'
import { lowerFirst } from '../../lib/lower-first.ts'
import type { Met } from '../../lib/verdict.ts'
import { factFor, type RecordDetail, type TrainingFact, type TrainingState } from './record.rules.ts'
import { type Day, standingOf } from './standing.rules.ts'

/** One line of a passport: something to learn, and where, and how it stands today. */
export type PassportLine = {
  unitId: string
  itemId: string
  title: string
  at?: { id: string; name: string } | undefined
  level?: string | undefined
  state: TrainingState
  met: Met
  /** The status in the content's own words. */
  words: string
  /** A sentence that says no more than is known. */
  says: string
  completedOn?: string | undefined
  expiresOn?: string | undefined
  gates: boolean
  exemptAllowed: boolean
  basis: Basis
  record?: RecordDetail | undefined
}

export type PassportGroup = { id: string; title: string; asks: string; done: number; lines: PassportLine[] }

type Site = { id: string; name: string }
type Known = {
  facts: readonly TrainingFact[]
  records: readonly RecordDetail[]
  practices: readonly Site[]
  day: Day
}

/** Everything that is asked for, programme by programme and then by when it is wanted, each line with its record. */
export function passportGroups(training: TrainingStandard, known: Known): PassportGroup[] {
  const programmes = training.items.filter(({ group }) => group === 'programme')
  const mandatory = training.items.filter(({ group }) => group === STATUTORY_AND_MANDATORY)
  const levels = training.requirementLevels.map((level) => ({
    id: `${STATUTORY_AND_MANDATORY}-${level.id}`,
    title: `Statutory and mandatory: ${lowerFirst(level.label)}`,
    asks: level.label,
    items: mandatory.filter(({ requirement }) => requirement === level.id),
  }))
  const groups = [
    ...programmes.map((item) => ({
      id: item.id,
      title: item.title,
      asks: training.requirementLevels.find(({ id }) => id === item.requirement)?.label ?? '',
      items: [item],
    })),
    ...levels,
  ]
  return groups
    .map(({ items, ...group }) => ({ ...group, lines: items.flatMap((item) => linesOf(item, training, known)) }))
    .filter(({ lines }) => lines.length > 0)
    .map((group) => ({ ...group, done: group.lines.filter(isDone).length }))
}

export const isDone = ({ met }: Pick<PassportLine, 'met'>): boolean => met === 'met' || met === 'not-applicable'

function linesOf(item: TrainingItem, training: TrainingStandard, known: Known): PassportLine[] {
  return unitsOf(item).flatMap((unit) =>
    (unit.perPractice ? known.practices : [undefined]).map((at) => lineOf(unit, at, training, known)),
  )
}

function lineOf(unit: TrainingUnit, at: Site | undefined, training: TrainingStandard, known: Known): PassportLine {
  const { item } = unit
  const fact = factFor(known.facts, unit, at?.id)
  const { met, says } = standingOf(unit, fact, known.day)
  const open = met === 'owed' && !item.gatesReferrals
  return {
    unitId: unit.id,
    itemId: item.id,
    title: unit.title,
    at,
    level: item.level,
    state: fact.state,
    met: open ? 'due' : met,
    words: training.statuses.find(({ id }) => id === fact.state)?.label ?? fact.state,
    says,
    completedOn: fact.completedOn,
    expiresOn: fact.expiresOn,
    gates: item.gatesReferrals,
    exemptAllowed: item.exemptAllowed,
    basis: item.modules.find(({ id }) => id === unit.id)?.basis ?? item.basis,
    record: known.records.find(({ id }) => id === fact.recordId),
  }
}

/** Whether a new record of it is wanted: it is not done, or it is due again. */
export const wantsRecord = ({ state }: Pick<PassportLine, 'state'>): boolean =>
  state !== 'verified' && state !== 'complete' && state !== 'exempt'
