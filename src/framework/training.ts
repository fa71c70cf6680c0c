import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'

const minutes = z.int().positive()
const refreshMonths = z.int().positive().nullable()

const requirementLevel = z.strictObject({ id, label: words, gatesReferrals: z.boolean(), accept: ids.optional() })

const trainingModule = z.strictObject({
  id,
  title: words,
  minutes,
  perPractice: z.boolean().optional(),
  basis: basis.optional(),
  competencies: ids,
})

const programme = z.strictObject({
  id,
  title: words,
  host: words,
  requirement: id,
  completeWithinDays: z.int().positive().optional(),
  requirementNote: words.optional(),
  basis,
  source: words.optional(),
  appliesTo: words.optional(),
  cost: words.optional(),
  refreshMonths: refreshMonths.optional(),
  note: words.optional(),
  moduleTitlesBasis: basis.optional(),
  modules: rows(trainingModule),
  modulesNote: words.optional(),
})

const mandatoryItem = z.strictObject({
  id,
  title: words,
  cstf: z.boolean(),
  level: words,
  refreshMonths,
  requirement: id,
  perPractice: z.boolean().optional(),
  competencies: ids,
  basis: basis.optional(),
  source: words.optional(),
  note: words.optional(),
})

const learning = z.strictObject({
  id,
  title: words,
  competencies: ids,
  basis: basis.optional(),
  source: words.optional(),
})

const cpd = z.strictObject({
  basis,
  deliveryModes: ids,
  providers: phrases,
  formality: ids,
  timeFields: ids,
  categories: rows(learning),
  extraModules: rows(learning),
})

const specialistRole = z.strictObject({
  id,
  title: words,
  settings: phrases,
  training: phrases,
  supervision: words,
  competenciesRaised: z.record(id, z.int().min(1).max(5)),
  measures: ids.optional(),
  caseloadNote: words.optional(),
  source: words.optional(),
})

const peerSupport = z.strictObject({
  id,
  title: words,
  expectation: words,
  defaultCadence: words.optional(),
  cadenceBasis: basis.optional(),
  basis,
  source: words,
})

const hours = z.number().min(0)

const trainingFile = z.strictObject({
  ...header,
  namingNote: words,
  requirementLevels: rows(requirementLevel),
  recordFields: ids,
  statuses: rows(z.strictObject({ id, label: words, withinDays: z.int().positive().optional() })),
  renewal: z.strictObject({
    basis,
    rule: words,
    graceDays: z.int().min(0),
    gatesAfterGrace: ids,
    longLeave: words,
    returnDays: z.int().min(0),
    exemptNotAllowed: ids,
  }),
  programmes: rows(programme),
  statutoryAndMandatory: z.strictObject({
    framework: words,
    frameworkBasis: basis,
    refreshBasis: basis,
    caution: words,
    items: rows(mandatoryItem),
  }),
  supervisorTraining: z.strictObject({
    basis,
    note: words,
    items: rows(z.strictObject({ id, title: words, for: ids.min(1) })),
  }),
  cpd,
  protectedTime: z.strictObject({
    basis,
    source: words,
    numbersBasis: basis,
    defaultsPerFullTimeWeek: z.strictObject({
      learningAndCpdHours: hours,
      communityRelationshipHours: hours,
      supervisionAndPeerSupportHours: hours,
    }),
    note: words,
  }),
  peerSupport: rows(peerSupport),
  specialistRoles: z.strictObject({
    basisForPrinciple: basis,
    source: words,
    contentBasis: basis,
    entryRule: words,
    roles: rows(specialistRole),
  }),
})

/** `content/training.yaml`: what must be learnt before referrals, what is kept in date, what may follow. */
export type Training = z.infer<typeof trainingFile>

export const parseTraining = parserFor('training', trainingFile)
