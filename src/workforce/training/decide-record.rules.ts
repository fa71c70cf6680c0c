import type { Post } from '../../base/posts/post.rules.ts'
import { type TrainingUnit, unitsOf } from '../../framework/standard/training.ts'
import type { Standard } from '../../framework/standard.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import type { AddTraining, Enrol, Exempt } from './record.form.ts'
import type { NewRecord } from './record.rules.ts'
import { practicesOf } from './training.rules.ts'

type Known = { standard: Standard; post?: Post | undefined; today: string; newId: () => string }
type Lines = { records: NewRecord[]; colleagueId: string; itemIds: string[] }
type Common = Pick<NewRecord, 'kind' | 'on' | 'provider' | 'hours' | 'recordSystem' | 'reason' | 'fileId'>

/** Completed on a day that has come. What is asked for at each practice says for which it counts. */
export function decideAdd(form: AddTraining, known: Known): Result<Lines> {
  if (form.on > known.today)
    return invalid({ field: 'on', message: 'The day it was completed must be today or in the past' })
  const { on, provider, hours, recordSystem, certificate } = form
  return lines(form, known, { kind: 'complete', on, provider, hours, recordSystem, reason: '', fileId: certificate })
}

export const decideEnrol = (form: Enrol, known: Known): Result<Lines> =>
  lines(form, known, { kind: 'enrolled', on: form.on, provider: form.provider, recordSystem: '', reason: '' })

/** Some training protects people whatever the reason: nobody is exempt from it (training.yaml, exempt_not_allowed). */
export function decideExempt(form: Exempt, known: Known): Result<Lines> {
  const never = chosen(form.units, known).find(({ item }) => !item.exemptAllowed)
  if (never) return invalid({ field: 'units', message: `Nobody can be exempt from ${never.title}` })
  return lines(form, known, { kind: 'exempt', on: known.today, provider: '', recordSystem: '', reason: form.reason })
}

type Form = { id: string; colleagueId: string; units: string[]; siteIds: string[] }

function lines(form: Form, known: Known, common: Common): Result<Lines> {
  const units = chosen(form.units, known)
  if (units.length < form.units.length)
    return invalid({ field: 'units', message: 'Tick training that is in the list: it may have changed' })
  const practices = practicesFor(form, units, known)
  if (practices === undefined)
    return invalid({ field: 'siteIds', message: 'Tick the practices that it counts for: one or more of those served' })
  const records = units.map((unit, at) => ({
    ...common,
    id: at === 0 ? form.id : known.newId(),
    colleagueId: form.colleagueId,
    itemId: unit.item.id,
    ...(unit.id === unit.item.id ? {} : { moduleId: unit.id }),
    siteIds: unit.perPractice ? practices : [],
    edition: known.standard.edition,
  }))
  return accept({ records, colleagueId: form.colleagueId, itemIds: units.map(({ id }) => id) })
}

const chosen = (ids: readonly string[], { standard }: Known): TrainingUnit[] =>
  standard.training.items.flatMap(unitsOf).filter(({ id }) => ids.includes(id))

/** The practices ticked; the only one served needs no tick. Undefined: some are needed and none, or a foreign one, was given. */
function practicesFor({ siteIds }: Form, units: readonly TrainingUnit[], { post, today }: Known): string[] | undefined {
  if (!units.some(({ perPractice }) => perPractice)) return []
  const served = post ? practicesOf(post, today).map(({ id }) => id) : []
  if (siteIds.length === 0) return served.length === 1 ? served : undefined
  return siteIds.every((id) => served.includes(id)) ? siteIds : undefined
}
