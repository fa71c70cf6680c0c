import { z } from 'zod'
import { basis } from './basis.ts'
import { id, phrases, rows, words } from './content-file.ts'

const input = z.strictObject({
  id,
  label: words,
  default: z.number(),
  min: z.number().optional(),
  max: z.number().optional(),
  firstYear: z.number().optional(),
  from: words.optional(),
  note: words.optional(),
})

const figure = z.number().min(0).optional()

const workedExample = z.strictObject({
  id,
  text: words,
  newPerWeek: figure,
  openAtOnce: figure,
  contactsPerWeekAt6: figure,
  contactsPerWeekAt12: figure,
  expectedPeoplePerYear: figure,
  wteAt250: figure,
  wteAt200: figure,
  wteByHoursAt9: figure,
  contactHoursPerWeek: figure,
  peopleByHours: figure,
  peopleByHoursAt6: figure,
  peopleByHoursAt9: figure,
  peopleByHoursAt12: figure,
  personalCeiling: figure,
  binding: z.enum(['hours', 'ceiling']).optional(),
})

/** The arithmetic of a safe caseload: both limits, in people a year and in hours a week. */
export const capacityModel = z.strictObject({
  basis,
  inputs: rows(input),
  communityShareAssumed: z.number().min(0).max(1),
  assumption: words,
  formulas: rows(z.strictObject({ id, text: words })),
  workedExamples: rows(workedExample),
  insight: words,
})

export const factor = z.strictObject({
  id,
  label: words,
  direction: z.enum(['reduces', 'either']),
  basis,
  source: words.optional(),
  markers: phrases.optional(),
})

const days = z.int().positive()
const band = z.strictObject({
  id: z.enum(['green', 'amber', 'red']),
  from: z.number().optional(),
  to: z.number().optional(),
  label: words,
  requires: z.array(id).optional(),
  requiresFrom: id.optional(),
})

/** When a caseload stops being comfortable, each figure ours and open to change. */
export const thresholds = z.strictObject({
  basis,
  yearlyUseOfCeiling: rows(band),
  projectedOver: z.number().min(1),
  projected: words,
  openNow: z.strictObject({ amber: z.number(), red: z.number(), of: id, note: words }),
  waitingDaysToFirstContact: z.strictObject({ amber: days, red: days, unit: z.literal('working_days') }),
  noContactDays: z.strictObject({ amber: days, red: days, countedFrom: words }),
  longOpenDays: z.strictObject({ review: days, seniorReview: days }),
  responses: phrases,
})
