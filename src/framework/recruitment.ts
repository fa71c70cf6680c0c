import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'

const slot = z.strictObject({
  id,
  label: words,
  default: words.optional(),
  alternatives: phrases.optional(),
  options: ids.optional(),
  optionsFrom: words.optional(),
  note: words.optional(),
  noteBasis: basis.optional(),
})

const block = z.strictObject({ id, text: words, tailorable: z.boolean().optional() })

const jobSection = z.strictObject({
  id,
  title: words,
  note: words.optional(),
  competencies: ids.optional(),
  blocks: rows(block),
})

const criterion = z.strictObject({
  id,
  text: words,
  level: z.enum(['essential', 'desirable']),
  tailorable: z.boolean().optional(),
  competencies: ids.optional(),
  basis: basis.optional(),
})

const fact = z.strictObject({ id, fact: words, basis, source: words.optional(), caution: words.optional() })

const apprenticeship = z.strictObject({
  standard: words,
  level: z.int(),
  typicalMonths: words,
  covers: phrases,
  englishMaths: words,
  basis,
  body: words,
})

const entryRoute = z.strictObject({
  id,
  label: words,
  basis: basis.optional(),
  support: phrases.optional(),
  details: apprenticeship.optional(),
})

const interviewBank = z.strictObject({
  basis,
  questions: rows(z.strictObject({ id, text: words, competencies: ids })),
  exercises: rows(z.strictObject({ id, title: words, competencies: ids })),
  scoring: z.strictObject({ scale: z.array(z.int()).min(2), anchors: z.record(z.string(), words), decide: words }),
})

const recruitmentFile = z.strictObject({
  ...header,
  slots: rows(slot),
  employmentModels: rows(z.strictObject({ id, label: words, basis, watch: phrases })),
  jobDescription: z.strictObject({ basis, sections: rows(jobSection) }),
  personSpecification: z.strictObject({
    basis,
    assessBy: ids,
    groups: rows(z.strictObject({ id, title: words, items: rows(criterion) })),
    inclusionChecks: phrases,
  }),
  interviewBank,
  payAndFunding: z.strictObject({ afc: rows(fact), arrs: rows(fact), recordFields: ids }),
  desRoleRequirements: z.strictObject({
    basis,
    items: rows(z.strictObject({ id, text: words, basis: basis.optional() })),
  }),
  entryRoutes: z.strictObject({
    principle: words,
    basis,
    source: words,
    routes: rows(entryRoute),
    recognitionOfPriorLearning: phrases,
  }),
  transferableSkills: z.strictObject({
    basis,
    backgrounds: rows(z.strictObject({ id, label: words, strong: ids, develop: ids })),
  }),
})

/** `content/recruitment.yaml`: the job description and person specification to tailor, funding facts, ways in. */
export type Recruitment = z.infer<typeof recruitmentFile>

export const parseRecruitment = parserFor('recruitment', recruitmentFile)
