import { z } from 'zod'
import { basis } from './basis.ts'
import { capacityModel, factor, thresholds } from './capacity-model.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'
import { outcomeMeasures } from './outcome-measures.ts'

const norm = z.strictObject({
  id,
  label: words,
  low: z.number().optional(),
  high: z.number().optional(),
  value: z.number().optional(),
  unit: words.optional(),
  meaning: words.optional(),
  wteNote: words.optional(),
  includes: phrases.optional(),
  flexible: z.boolean().optional(),
  note: words.optional(),
  basis,
  source: words.optional(),
})

const iifYear = z.strictObject({
  year: words,
  indicator: words.nullable(),
  lower: z.number().optional(),
  upper: z.number().optional(),
  unit: id.optional(),
  points: z.int().optional(),
  basis,
  note: words,
})

const code = z.union([
  z.strictObject({ id, code: z.string().regex(/^\d+$/), label: words, use: words, basis }),
  z.strictObject({ note: words }),
])

const referralSource = z.strictObject({ id, label: words, group: id, basis, note: words.optional() })

const cohort = z.strictObject({ id, label: words, basis: basis.optional(), source: words.optional() })

const need = z.strictObject({ id, label: words, escalate: z.boolean().optional() })

const contactType = z.strictObject({
  id,
  label: words,
  substantive: z.boolean(),
  loneWorking: z.boolean().optional(),
  countsForCaseload: z.literal('only-with-plan').optional(),
})

const closureReason = z.strictObject({
  id,
  label: words,
  positive: z.boolean().optional(),
  needs: z.array(z.string()).optional(),
  triggers: id.optional(),
  handle: id.optional(),
})

const caseloadFile = z.strictObject({
  ...header,
  norms: rows(norm),
  whatCounts: z.strictObject({
    basis,
    countsWindowDays: z.int().positive(),
    countsOncePerYear: words,
    doesNotCount: phrases,
    note: words,
  }),
  capacityModel,
  factors: rows(factor),
  thresholds,
  localTargets: z.strictObject({
    principle: words,
    basis,
    source: words,
    iifHistory: z.array(iifYear),
    softwareNote: words,
  }),
  coding: z.array(code).min(1),
  informationStandard: z.strictObject({
    name: words,
    basis,
    sources: z.array(z.url()),
    facts: phrases,
    productRule: words,
  }),
  referralSources: z.strictObject({ basisNote: words, items: rows(referralSource) }),
  referralQualityFields: z.array(z.string()),
  referralTriageOutcomes: ids.min(1),
  proactiveCohorts: z.strictObject({
    basis,
    principleBasis: basis,
    source: words,
    workflow: phrases,
    items: rows(cohort),
  }),
  needs: z.strictObject({
    basis,
    note: words,
    groups: rows(z.strictObject({ id, label: words, items: rows(need) })),
  }),
  contactTypes: rows(contactType),
  supportOfferedCategories: ids,
  closureReasons: z.strictObject({ basis, items: rows(closureReason) }),
  outcomeMeasures,
  equalityFields: z.array(z.string()),
  smallNumberRule: words,
})

/** `content/caseload.yaml`: how many people are safe, who refers, what they need, and what a contact is. */
export type Caseload = z.infer<typeof caseloadFile>

export const parseCaseload = parserFor('caseload', caseloadFile)
