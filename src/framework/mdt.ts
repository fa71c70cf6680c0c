import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'

const minutes = z.int().positive()

const role = z.strictObject({
  id,
  title: words,
  short: words,
  focus: words,
  typicalPeople: phrases,
  coreTools: phrases,
  usualLength: words,
  doesNot: phrases,
  afcIndicative: words,
  afcBasis: basis,
  supervisionNote: words.optional(),
})

const crossReferral = z.strictObject({
  basis,
  principleBasis: basis,
  cells: z.array(z.strictObject({ from: id, to: id, when: phrases.min(1), send: phrases, keep: words })).min(1),
  otherRoutes: z.array(z.strictObject({ to: id, when: phrases.min(1), urgency: id })).min(1),
  loopFields: ids,
  rules: rows(z.strictObject({ id, rule: words, basis })),
})

const meeting = z.strictObject({
  id,
  title: words,
  cadence: z.strictObject({ kind: z.literal('interval'), days: z.int().positive(), basis }),
  minutes,
  attendees: z.strictObject({ core: ids, invited: ids }).optional(),
  agenda: z.array(z.strictObject({ item: words, minutes })).min(1),
  outputs: phrases.optional(),
  basis,
  source: words.optional(),
})

const accessType = z.strictObject({
  id,
  label: words,
  required: z.union([z.boolean(), z.enum(['if-used', 'recommended'])]),
  examples: phrases.optional(),
  note: words.optional(),
})

const recordAccess = z.strictObject({
  id,
  rule: words,
  severity: z.enum(['contractual', 'framework', 'local']),
  severityNote: words,
  check: z.strictObject({ kind: z.literal('all-items-live'), per: z.literal('practice'), requiresTraining: ids }),
  graceDays: z.int().min(0),
  graceAppliesWhen: words,
  gatesReferrals: z.boolean(),
  gateScope: words,
  basis,
  source: words,
  accessTypes: rows(accessType),
  accessStates: ids.min(1),
  recordFields: ids,
})

const contactRole = z.strictObject({
  id,
  label: words,
  required: z.boolean(),
  basis,
  per: z.enum(['practice', 'link-worker']),
  tasks: phrases.optional(),
})

const mdtFile = z.strictObject({
  ...header,
  personalisedCareRoles: rows(role),
  crossReferralMatrix: crossReferral,
  meetings: rows(meeting),
  recordAccess,
  practiceContactRoles: rows(contactRole),
  integrationChecklist: z.strictObject({
    basis,
    source: words,
    scale: phrases.min(2),
    items: rows(z.strictObject({ id, text: words })),
  }),
  informationSharing: rows(z.strictObject({ id, rule: words })),
})

/** `content/mdt.yaml`: the three personalised care roles, their meetings, and access to each practice's records. */
export type Mdt = z.infer<typeof mdtFile>

export const parseMdt = parserFor('mdt', mdtFile)
