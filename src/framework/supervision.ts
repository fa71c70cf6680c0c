import { z } from 'zod'
import { basis } from './basis.ts'
import { header, id, ids, parserFor, phrases, rows, words } from './content-file.ts'
import { supervisionRule } from './supervision-rule.ts'

const labelled = z.strictObject({ id, label: words })

const supervisionType = z.strictObject({
  id,
  label: words,
  purpose: words,
  providedBy: ids.min(1),
  countsTowards: ids,
  basis,
})

const scope = z.strictObject({
  basis,
  source: words,
  contractualWhere: z.strictObject({
    anyOf: z.array(z.union([z.strictObject({ setting: id }), z.strictObject({ funding: id })])).min(1),
  }),
  elsewhere: z.strictObject({
    basis,
    severity: z.enum(['contractual', 'framework', 'local']),
    substitutes: z.record(id, words),
  }),
})

const dutyHolders = z.strictObject({
  basis,
  whenSubContracted: words,
  whereSilent: z.strictObject({ contractual: id, otherwise: id }),
  defaultOnBreach: words,
})

const fieldType = z.enum([
  'date',
  'supervision-type',
  'integer',
  'enum',
  'tags',
  'competency-ids',
  'list',
  'text',
  'boolean',
])

const sessionField = z.strictObject({
  id,
  type: fieldType,
  required: z.boolean().optional(),
  values: ids.optional(),
  each: ids.optional(),
  visibility: z.literal('pair-only').optional(),
  note: words.optional(),
})

const sessionRecord = z.strictObject({
  sharedWithManager: ids,
  teamLevelOnlyFromFive: ids,
  privateToPair: ids,
  neverStore: phrases,
  fields: rows(sessionField),
})

const supervisionFile = z.strictObject({
  ...header,
  scope,
  dutyHolders,
  supervisionTypes: rows(supervisionType),
  functions: z.strictObject({ basis, source: words, items: rows(labelled) }),
  severityLevels: rows(
    z.strictObject({ id: z.enum(['contractual', 'framework', 'local']), label: words, note: words }),
  ),
  statusModel: rows(labelled),
  rules: rows(supervisionRule),
  supervisorReadiness: z.strictObject({ basis, items: phrases.min(1) }),
  sessionRecord,
  agreementTemplate: z.strictObject({ basis, headings: phrases.min(1) }),
  agendaTemplates: rows(z.strictObject({ id, type: id, items: phrases.min(1) })),
  knownGapsInPractice: z.array(z.strictObject({ fact: words, basis, source: words })),
})

/** `content/supervision.yaml`: who owes which support, how often, and what happens when it is not given. */
export type Supervision = z.infer<typeof supervisionFile>

export const parseSupervision = parserFor('supervision', supervisionFile)
