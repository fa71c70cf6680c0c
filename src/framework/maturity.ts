import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'

const stageId = z.enum(['emerging', 'developing', 'maturing', 'thriving'])
const levelId = z.enum(['system', 'place', 'neighbourhood'])

const level = z.strictObject({
  id: levelId,
  label: words,
  meaning: words,
  typicalPeople: phrases,
  basis,
  note: words.optional(),
})

const theme = z.strictObject({
  id,
  title: words,
  basis,
  standardModel: id.optional(),
  question: words,
  stages: z.record(stageId, words),
  levelPrompts: z.record(levelId, phrases),
  evidence: phrases,
  metrics: ids,
  actions: phrases,
})

const metric = z.strictObject({
  id,
  label: words,
  formula: words.optional(),
  unit: z.enum(['percent', 'rate', 'ratio', 'days', 'count', 'score']),
  source: id,
  why: words.optional(),
  norm: z.tuple([z.number(), z.number()]).optional(),
  minGroup: z.int().positive().optional(),
})

const strategySection = z.strictObject({
  id,
  title: words,
  prompts: phrases.optional(),
  feeds: ids.optional(),
})

const maturityFile = z.strictObject({
  ...header,
  purposes: rows(z.strictObject({ id, text: words, basis })),
  levels: rows(level),
  stages: rows(z.strictObject({ id: stageId, value: z.int().min(1).max(4), label: words, plain: words })),
  stageRules: rows(z.strictObject({ id, rule: words })),
  cycle: z.strictObject({ basis, steps: phrases.min(1) }),
  standardModelElements: rows(z.strictObject({ id, title: words })),
  themes: rows(theme),
  metrics: z.strictObject({ basis, items: rows(metric), displayRules: phrases }),
  improvementPlan: z.strictObject({ fields: ids, status: ids, limit: words }),
  strategyOutline: z.strictObject({ basis, title: words, sections: rows(strategySection), statusValues: ids }),
})

/** `content/maturity.yaml`: the themes and stages by which leaders score their own area, and the strategy's outline. */
export type Maturity = z.infer<typeof maturityFile>

export const parseMaturity = parserFor('maturity', maturityFile)
