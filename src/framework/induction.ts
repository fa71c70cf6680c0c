import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, rows, words } from './content-file.ts'

const days = z.int().min(0)

const phase = z.strictObject({ id, label: words, fromDay: z.int(), toDay: z.int() })

const condition = z.strictObject({ id, when: words, employmentModels: ids.optional() })

const waiver = z.strictObject({
  allowed: z.boolean(),
  needs: ids,
  maxDays: days,
  renewals: z.int().min(0),
  renewedBy: words,
  approverRoles: ids.min(1),
  approverIsNot: words,
  workerToldFirst: z.boolean(),
  neverWaivable: ids,
})

const gradedStart = z.strictObject({
  basis,
  latestGateDay: days,
  countsFrom: words,
  steps: z
    .array(z.strictObject({ week: z.int().min(1), caseloadShare: z.number().min(0).max(1), note: words.optional() }))
    .min(1),
})

const gate = z.strictObject({
  id,
  label: words,
  rule: words,
  effect: words,
  order: words,
  perPracticeScope: words,
  scope: z.strictObject({ appliesTo: words, elsewhere: words, safetyItems: ids.min(1), basis, source: words }),
  waiver,
  basis,
  source: words,
  existingWorkers: z.strictObject({ basis, windowDays: days, neverWaivableDays: days, rule: words }),
  returningWorkers: z.strictObject({ basis, windowDays: days, rule: words }),
  gradedStart,
})

const item = z.strictObject({
  id,
  phase: id,
  title: words,
  detail: words.optional(),
  owner: id,
  gatesReferrals: z.boolean(),
  perPractice: z.boolean().optional(),
  appliesIf: id.optional(),
  rule: id.optional(),
  training: id.optional(),
  evidence: words.optional(),
  isGateSignoff: z.boolean().optional(),
  visibleTo: ids.optional(),
  basis,
  source: words.optional(),
})

const inductionFile = z.strictObject({
  ...header,
  ownerRoles: rows(z.strictObject({ id, label: words })),
  conditions: z.strictObject({ basis, items: rows(condition) }),
  phases: rows(phase),
  gate,
  items: rows(item),
})

/** `content/induction.yaml`: who holds which item of a starter's first three months, and what must be done first. */
export type Induction = z.infer<typeof inductionFile>

export const parseInduction = parserFor('induction', inductionFile)
