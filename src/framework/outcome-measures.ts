import { z } from 'zod'
import { basis } from './basis.ts'
import { id, phrases, rows, words } from './content-file.ts'

const range = z.tuple([z.number(), z.number()])
const labelled = z.strictObject({ id, label: words })

const measure = z.strictObject({
  id,
  name: words,
  items: z.int().positive().optional(),
  itemLabels: phrases.optional(),
  itemRange: range.optional(),
  rawRange: range.optional(),
  scoring: words.optional(),
  metricConversion: z.record(z.string(), z.number()).optional(),
  bands: z.record(z.string(), z.union([range, z.record(z.string(), range)])).optional(),
  meaningfulChange: words.optional(),
  allItemsRequired: z.boolean().optional(),
  licence: words,
  basis,
  source: words.optional(),
  note: words.optional(),
  when: phrases.optional(),
  embed: z.enum(['allowed', 'licence-needed', 'not-allowed']),
})

/** The measures a service may use, each with the licence that says whether Trellis may show its wording. */
export const outcomeMeasures = z.strictObject({
  embedValues: z.array(z.enum(['allowed', 'licence-needed', 'not-allowed'])),
  caution: words,
  items: rows(measure),
  systemOutcomes: z.strictObject({ note: words, items: rows(labelled) }),
  experience: rows(labelled),
})

export type OutcomeMeasure = z.infer<typeof measure>
