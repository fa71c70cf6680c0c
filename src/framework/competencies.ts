import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'

const whoRates = z.enum(['self', 'supervisor'])

const indicator = z.strictObject({ id, type: z.enum(['knowledge', 'skill', 'behaviour']), text: words })

const competency = z.strictObject({
  id,
  title: words,
  why: words,
  gateBeforeReferrals: z.boolean(),
  expectedBeforeReferrals: z.int().min(1).max(5).optional(),
  indicators: rows(indicator),
  suggestedEvidence: ids,
  pci: ids,
  jd: ids,
  training: ids,
  supervisorPrompts: phrases,
})

const domain = z.strictObject({
  id,
  title: words,
  titleBasis: basis,
  colourHint: words.optional(),
  summary: words,
  competencies: rows(competency),
})

const level = z.strictObject({
  value: z.int().min(1).max(5),
  id,
  label: words,
  anchor: words,
  supervisorAnchor: words,
  typicalSupport: words,
})

const stage = z.strictObject({ stage: id, label: words, defaultTarget: z.int().min(1).max(5), note: words.optional() })

const proficiencyScale = z.strictObject({
  basis,
  id,
  usedBy: z.array(whoRates),
  levels: rows(level),
  notApplicable: z.strictObject({ allowed: z.boolean(), needsReason: z.boolean(), note: words }),
  rules: rows(z.strictObject({ id, rule: words })),
  expectedByStage: z.array(stage).min(1),
})

const headings = rows(z.strictObject({ id, title: words }))

const competenciesFile = z.strictObject({
  ...header,
  framework: z.strictObject({ name: words, publisher: words, reference: words, url: z.url(), wdfSection: words }),
  basisLegend: z.record(basis, words),
  indicatorTypes: rows(z.strictObject({ id, label: words, meaning: words })),
  proficiencyScale,
  assessmentCycle: rows(z.strictObject({ id, when: words, who: z.array(whoRates).min(1) })),
  alignment: z.strictObject({
    pci: z.strictObject({ name: words, basis, source: words, headings }),
    jobDescription: z.strictObject({ name: words, basis, note: words, headings }),
  }),
  evidenceTypes: rows(z.strictObject({ id, label: words, note: words.optional() })),
  domains: rows(domain),
})

/** `content/competencies.yaml`: the four domains, their competencies and indicators, the rating scale, the evidence. */
export type Competencies = z.infer<typeof competenciesFile>
export type CompetencyDomain = z.infer<typeof domain>
export type Competency = z.infer<typeof competency>

export const parseCompetencies = parserFor('competencies', competenciesFile)
