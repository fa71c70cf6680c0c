import { z } from 'zod'
import { basis } from './basis.ts'
import { id, ids, phrases, rows, words } from './content-file.ts'

const days = z.int().min(0)

const assignmentExists = z.strictObject({
  kind: z.literal('assignment-exists'),
  assignment: id,
  per: z.literal('practice').optional(),
  conditions: z
    .strictObject({
      profession: id.optional(),
      active: z.boolean().optional(),
      orNamedDeputy: z.boolean().optional(),
      registeredHealthProfessional: z.boolean().optional(),
      acceptedRegisters: phrases.min(1).optional(),
      acceptedRegistersConfigurable: z.boolean().optional(),
      note: words.optional(),
    })
    .optional(),
})

const recurringEvent = z.strictObject({
  kind: z.literal('recurring-event'),
  event: id,
  minMinutes: z.int().positive().optional(),
  intervalDays: z.int().positive().optional(),
})

/** What has to be true of a post, a service arrangement or a supervisor for a rule to be met. */
const check = z.discriminatedUnion('kind', [
  assignmentExists,
  recurringEvent,
  z.strictObject({ kind: z.literal('all'), of: z.array(z.union([assignmentExists, recurringEvent])).min(1) }),
  z.strictObject({ kind: z.literal('checklist'), items: rows(z.strictObject({ id, text: words })) }),
  z.strictObject({ kind: z.literal('checklist-current'), checklist: id, maxAgeDays: days }),
  z.strictObject({ kind: z.literal('document-current'), document: id, maxAgeDays: days }),
  z.strictObject({ kind: z.literal('response-within'), trigger: id, workingDays: days }),
  z.strictObject({ kind: z.literal('cover-named'), trigger: id, absenceDays: days }),
  z.strictObject({ kind: z.literal('count-at-most'), assignment: ids.min(1), max: z.int().positive() }),
])

const ofCadence = { configurable: z.boolean().optional(), basis: basis.optional(), note: words.optional() }
const interval = z.strictObject({ kind: z.literal('interval'), days: z.int().positive(), ...ofCadence })

/** How often: always in place, at most so many days apart, or once in each calendar month. */
const cadence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('continuous') }),
  interval,
  z.strictObject({ kind: z.literal('calendar-month') }),
])

export const supervisionRule = z.strictObject({
  id,
  title: words,
  severity: z.enum(['contractual', 'framework', 'local']),
  severityIf: z
    .strictObject({ funding: id, severity: z.enum(['contractual', 'framework', 'local']), basis })
    .optional(),
  heldBy: z.union([id, ids.min(1)]),
  scope: z.enum([
    'per-link-worker',
    'per-link-worker-per-practice',
    'per-service-arrangement',
    'per-supervisor',
    'per-event',
  ]),
  appliesIf: z.union([z.strictObject({ employmentModel: ids }), z.strictObject({ condition: id })]).optional(),
  check,
  cadence: cadence.optional(),
  newStarterCadence: interval.extend({ forFirstDays: z.int().positive() }).optional(),
  deadlineFromStartDays: days.optional(),
  firstDueDays: days.optional(),
  firstDue: words.optional(),
  graceDays: days,
  graceAppliesWhen: words.optional(),
  tolerance: z
    .strictObject({ allowedMissedInRollingMonths: days, windowMonths: z.int().positive(), basis, note: words })
    .optional(),
  mayBeSameAs: id.optional(),
  warnIf: z.strictObject({ samePersonAs: id, reason: words }).optional(),
  mustCover: phrases.optional(),
  purposes: phrases.optional(),
  agenda: phrases.optional(),
  sameDayRule: z.boolean().optional(),
  gatesReferrals: z.boolean(),
  gatesOnce: z.boolean().optional(),
  gateWhen: words.optional(),
  gateScope: words.optional(),
  evidence: phrases.optional(),
  onBreach: z.strictObject({ notify: ids.min(1), message: words.optional() }).optional(),
  basis,
  source: words.optional(),
})

export type Check = z.infer<typeof check>
export type Cadence = z.infer<typeof cadence>
export type SupervisionRuleContent = z.infer<typeof supervisionRule>
