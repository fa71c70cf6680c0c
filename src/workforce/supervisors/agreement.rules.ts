import type { Standard } from '../../framework/standard.ts'
import { plusDays, showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Problem, type Result } from '../../platform/result.ts'

export const AGREEMENT_KINDS = ['gp-supervision', 'clinical-supervision', 'line-management'] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

/** What somebody manages for a worker, and who may be said to (S37). A clinical supervisor manages none of it (S42). */
export const MANAGED = ['leave', 'objectives', 'workload', 'wellbeing', 'sickness', 'day-to-day'] as const
export type Managed = (typeof MANAGED)[number]
export const MANAGED_BY = [
  'line-manager',
  'gp-supervisor',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
] as const
export type ManagedBy = (typeof MANAGED_BY)[number]

export type Section = { heading: string; text: string }
export type Manages = Record<Managed, ManagedBy>

/** What an agreement says at one time. */
export type AgreementText = { sections: readonly Section[]; manages: Manages; reviewOn: string }
export type Signature = { as: 'worker' | 'supervisor'; by: { id: string; name: string }; on: string }
export type AgreementVersion = AgreementText & {
  version: number
  edition: string
  /** The SHA-256 of all it says, in hexadecimal: what a signature binds. */
  hash: string
  writtenOn: string
  writtenBy?: string | undefined
  signatures: readonly Signature[]
}
export type Agreement = {
  id: string
  postId: string
  kind: AgreementKind
  supervisor: { id: string; name: string }
  /** The latest first. */
  versions: readonly [AgreementVersion, ...AgreementVersion[]]
}

/** `voided`: it was signed once, and changed since; both sign anew. */
export type AgreementState = 'draft' | 'voided' | 'half-signed' | 'signed' | 'review-due'

/** Days before its review from which an agreement says so. */
const REVIEW_SOON = 28

export function stateOf({ versions }: Agreement, today: string): AgreementState {
  const [now, ...before] = versions
  const signed = now.signatures.length
  if (signed === 2) return now.reviewOn <= plusDays(today, REVIEW_SOON) ? 'review-due' : 'signed'
  if (signed === 1) return 'half-signed'
  return before.some(({ signatures }) => signatures.length > 0) ? 'voided' : 'draft'
}

export const STATE_WORDS: Record<AgreementState, string> = {
  draft: 'Draft, not signed',
  voided: 'Changed since it was signed',
  'half-signed': 'One signature missing',
  signed: 'Signed by both',
  'review-due': 'Review due',
}

export const KIND_WORDS: Record<AgreementKind, string> = {
  'gp-supervision': 'GP supervision',
  'clinical-supervision': 'Clinical (non-managerial) supervision',
  'line-management': 'Line management',
}

export const MANAGED_WORDS: Record<Managed, string> = {
  leave: 'Annual leave',
  objectives: 'Objectives',
  workload: 'Workload and caseload',
  wellbeing: 'Wellbeing',
  sickness: 'Sickness and return to work',
  'day-to-day': 'Day-to-day tasks',
}
export const MANAGED_BY_WORDS: Record<ManagedBy, string> = {
  'line-manager': 'Line manager',
  'gp-supervisor': 'GP supervisor',
  'pcn-manager': 'PCN manager',
  'provider-manager': 'Provider’s manager',
  'practice-manager': 'Practice manager',
}

/** All that an agreement says, in one order: the same words give the same text, and the hash is made of it. */
export const canonical = (kind: AgreementKind, { sections, manages, reviewOn }: AgreementText): string =>
  JSON.stringify([
    kind,
    sections.map(({ heading, text }) => [heading, text]),
    MANAGED.map((each) => [each, manages[each]]),
    reviewOn,
  ])

/** The longest that an agreement goes without being looked at: a year and a little, as for an appraisal. */
const LONGEST = 400

type WrittenForm = { reviewOn: string } & Record<string, unknown>

/** What will be written, or in words what is missing of it. */
export function decideText(form: WrittenForm, { supervision }: Standard, today: string): Result<AgreementText> {
  const { reviewOn } = form
  const sections = supervision.agreementHeadings.map((heading, at) => ({
    heading,
    text: typed(form[`section-${at}`]),
  }))
  const empty = sections.flatMap(({ heading, text }, at): Problem[] =>
    text === '' ? [{ field: `section-${at}`, message: `Write something under “${heading}”` }] : [],
  )
  const long = sections.flatMap(({ heading, text }, at): Problem[] =>
    text.length > MOST ? [{ field: `section-${at}`, message: `“${heading}” must be ${MOST} characters or fewer` }] : [],
  )
  const unsaid = MANAGED.filter((each) => !isHolder(form[`manages-${each}`])).map(
    (each): Problem => ({
      field: `manages-${each}`,
      message: `Choose who manages: ${MANAGED_WORDS[each].toLowerCase()}`,
    }),
  )
  const dated: Problem[] =
    reviewOn <= today || reviewOn > plusDays(today, LONGEST)
      ? [
          {
            field: 'reviewOn',
            message: `The review date must be after today and by ${showDate(plusDays(today, LONGEST))}`,
          },
        ]
      : []
  const problems = [...empty, ...long, ...unsaid, ...dated]
  if (problems.length) return invalid(...problems)
  const chosen = MANAGED.map((each) => [each, form[`manages-${each}`]] as const)
  // Every one of them was found to be a holder above.
  return accept({ sections, reviewOn, manages: Object.fromEntries(chosen) as Manages })
}

const MOST = 2000
const typed = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '')
const isHolder = (value: unknown): value is ManagedBy => MANAGED_BY.some((each) => each === value)
