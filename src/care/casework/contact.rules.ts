import { plusDays, showDate } from '../../lib/plain-date.ts'
import { accept, forbidden, invalid, type Result } from '../../platform/result.ts'
import type { CaseSubject, OwnWish } from './case.rules.ts'
import type { ConcernKind } from './concern.rules.ts'
import type { CorrectContact, LogContact } from './log-contact.form.ts'

/** A kind of contact as `caseload.yaml` has it. */
export type ContactKind = {
  id: string
  label: string
  substantive: boolean
  countsForCaseload?: 'only-with-plan' | undefined
}

/** One contact, as the page of its case shows it. `note` is there only for those with a care relationship. */
export type Contact = {
  id: string
  kind: string
  heldOn: string
  minutes: number
  substantive: boolean
  offered: string[]
  confidence?: number | undefined
  by: { id: string; name: string }
  madeAt: Date
  note?: string | undefined
  corrects?: string | undefined
  void?: 'undone' | 'corrected' | undefined
}

/** What a contact is remembered with, so that undoing it puts the next step back. */
export type Before = { next?: { on: string; what: string } | undefined; mustTell: boolean; hasPlan: boolean }

export type NewContact = {
  id: string
  caseId: string
  postId: string | undefined
  /** Whose person this is in the count: the lead's, where a supporting colleague met them first (mdt.rule.one-lead). */
  countsForPostId: string | undefined
  kind: string
  heldOn: string
  minutes: number
  substantive: boolean
  counts: boolean
  needs: string[]
  offered: string[]
  confidence: number | undefined
  note: string
  next: { on: string; what: string } | undefined
  before: Before
  hasPlan: boolean
  ownWish: OwnWish | undefined
  distressing: boolean
  safeContact: SafeAnswer | undefined
  concern:
    | { kind: ConcernKind; what: string; toldWhom: string; agreed: string; nextCheckOn: string | undefined }
    | undefined
}
export type SafeAnswer = { ring: boolean; text: boolean; email: boolean; leaveMessage: boolean; whoElse: string }

/** The usual contact, so that nothing needs choosing: a call of twenty minutes, today, and again in two weeks. */
export const USUAL = { kind: 'con.phone', minutes: 20, nextIn: '14' } as const
export const FIRST_KIND = 'con.first-conversation'
/** Kinds that say: we have not reached them yet. */
export const NOT_REACHED: readonly string[] = ['con.attempt', 'con.dna']

/** A slip is taken back at once; what stands longer is corrected, and its history kept. */
const UNDO_MINUTES = 10

/** One person is never counted twice: with the lead alone, whoever of those who support them was there first. */
const countsFor = ({ post, supporterPostIds }: CaseSubject, ownPostId: string | undefined): string | undefined =>
  ownPostId && supporterPostIds.includes(ownPostId) ? post?.id : ownPostId

type Standing = { subject: CaseSubject; ownPostId: string | undefined; kinds: readonly ContactKind[] }

/** What one entry does: the contact, the next step, whether it counts towards the year, and whether somebody may be unsafe. */
export function decideContact(
  { subject, ownPostId, kinds }: Standing,
  form: LogContact,
  today: string,
): Result<NewContact> {
  const kind = kinds.find(({ id }) => id === form.kind)
  if (!kind) return invalid({ field: 'kind', message: 'Choose what kind of contact it was' })
  if (subject.state === 'closed') return forbidden(`${subject.number} is closed. Reopen it first`)
  const wrongDay = wrongDayOf(subject, form.heldOn, today)
  if (wrongDay) return invalid({ field: 'heldOn', message: wrongDay })
  const next = nextOf(form, subject, today)
  if (!next.ok) return next
  const hasPlan = subject.hasPlan || form.hasPlan === true
  return accept({
    id: form.id,
    caseId: subject.id,
    postId: ownPostId,
    countsForPostId: countsFor(subject, ownPostId),
    kind: kind.id,
    heldOn: form.heldOn,
    minutes: form.minutes,
    substantive: kind.substantive,
    counts: countsTowardsYear(kind, hasPlan),
    needs: form.needs,
    offered: form.offered,
    confidence: form.confidence,
    note: form.note,
    next: next.value,
    before: { next: subject.next, mustTell: subject.mustTell, hasPlan: subject.hasPlan },
    hasPlan,
    ownWish: form.ownWish,
    distressing: form.distressing === true,
    safeContact: safeAnswerOf(form),
    concern: concernOf(form),
  })
}

/** A group counts only for somebody with a plan (`caseload.yaml` contact_types). */
const countsTowardsYear = ({ substantive, countsForCaseload }: ContactKind, hasPlan: boolean): boolean =>
  substantive && (countsForCaseload !== 'only-with-plan' || hasPlan)

function wrongDayOf({ openedOn }: Pick<CaseSubject, 'openedOn'>, heldOn: string, today: string) {
  if (heldOn > today) return 'The day of the contact must be today or in the past'
  if (heldOn < openedOn)
    return `The day of the contact must be ${showDate(openedOn)}, when the case was opened, or later`
  return undefined
}

function nextOf(form: LogContact, subject: CaseSubject, today: string): Result<NewContact['next']> {
  const what = form.nextWhat
  switch (form.nextIn) {
    case 'none':
      return accept(undefined)
    case 'keep':
      return accept(subject.next)
    case 'on': {
      if (!form.nextOn)
        return invalid({ field: 'nextOn', message: 'Enter the day of the next step, like 2 February 2026' })
      if (form.nextOn < today)
        return invalid({ field: 'nextOn', message: 'The next step must be today or in the future' })
      return accept({ on: form.nextOn, what })
    }
    case undefined:
      return accept(form.nextOn ? { on: form.nextOn, what } : subject.next)
    default:
      return accept({ on: plusDays(today, Number(form.nextIn)), what })
  }
}

/** Asked is asked, even when everything was answered with no (safety H2). */
const safeAnswerOf = ({ safeAsked, safe, whoElse }: LogContact): SafeAnswer | undefined =>
  safeAsked
    ? {
        ring: safe.includes('ring'),
        text: safe.includes('text'),
        email: safe.includes('email'),
        leaveMessage: safe.includes('leaveMessage'),
        whoElse,
      }
    : undefined

/** A worry, or a need that is one (safety H4). It never stops the contact from being saved. */
function concernOf(form: LogContact): NewContact['concern'] {
  const need = ESCALATES.find(([id]) => form.needs.includes(id))
  if (!form.worried && !need) return undefined
  return {
    kind: need?.[1] ?? 'safety',
    what: form.worry || form.note,
    toldWhom: form.toldWhom,
    agreed: form.agreed,
    nextCheckOn: form.nextCheckOn,
  }
}

/** The needs that `caseload.yaml` marks `escalate`; a test holds them to the content. */
export const ESCALATES: readonly (readonly [need: string, kind: ConcernKind])[] = [
  ['need.suicidal', 'suicidal'],
  ['need.abuse', 'abuse'],
]

type ContactForChange = {
  contact: Contact & { needs: string[]; colleagueId: string; opensConcern: boolean }
  subject: CaseSubject
}

export function decideUndo({ contact, subject }: ContactForChange, now: Date): Result<{ id: string; caseId: string }> {
  if (contact.void) return forbidden('This contact was taken back or corrected already')
  if (contact.opensConcern)
    return forbidden('A concern was opened with this contact, so it stays. Correct the contact, or add to the concern')
  if (now.getTime() - contact.madeAt.getTime() > UNDO_MINUTES * 60_000)
    return forbidden(`A contact can be taken back for ${UNDO_MINUTES} minutes. Correct it instead: its history is kept`)
  return accept({ id: contact.id, caseId: subject.id })
}

export type Correction = {
  id: string
  caseId: string
  corrects: string
  kind: string
  heldOn: string
  minutes: number
  note: string
  substantive: boolean
  counts: boolean
}

export function decideCorrection(
  { contact, subject, kinds }: ContactForChange & { kinds: readonly ContactKind[] },
  form: CorrectContact,
  today: string,
): Result<Correction> {
  if (contact.void) return forbidden('This contact was taken back or corrected already')
  const kind = kinds.find(({ id }) => id === form.kind)
  if (!kind) return invalid({ field: 'kind', message: 'Choose what kind of contact it was' })
  const wrongDay = wrongDayOf(subject, form.heldOn, today)
  if (wrongDay) return invalid({ field: 'heldOn', message: wrongDay })
  const { heldOn, minutes, note } = form
  return accept({
    id: form.id,
    caseId: subject.id,
    corrects: contact.id,
    kind: kind.id,
    heldOn,
    minutes,
    note,
    substantive: kind.substantive,
    counts: countsTowardsYear(kind, subject.hasPlan),
  })
}
