import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'

const pathway = z.strictObject({
  id,
  title: words,
  kind: z.enum(['lateral', 'upward', 'onward', 'in-role']),
  typicalBand: words,
  summary: words.optional(),
  requires: z.strictObject({
    monthsInRole: z.int().min(0),
    competencies: z.record(id, z.int().min(1).max(5)),
    training: ids.optional(),
    specialistAddonRequired: z.boolean().optional(),
    evidence: ids,
  }),
  firstSteps: phrases.optional(),
  next: phrases.optional(),
  note: words.optional(),
  optionsFrom: words.optional(),
  basis,
})

const leadershipOffer = z.strictObject({ id, title: words, provider: words, basis, source: words.optional() })

const careersFile = z.strictObject({
  ...header,
  principles: z.array(z.strictObject({ text: words, basis })).min(1),
  pathways: rows(pathway),
  readinessView: z.strictObject({ basis, outputs: phrases, wording: words, never: phrases }),
  developmentActivities: ids,
  leadershipOffers: rows(leadershipOffer),
  retentionSignals: z.strictObject({ basis, source: words, items: phrases, stayConversation: phrases }),
})

/** `content/careers.yaml`: where the role may lead, sideways, up or deeper, and what each way asks. */
export type Careers = z.infer<typeof careersFile>

export const parseCareers = parserFor('careers', careersFile)
