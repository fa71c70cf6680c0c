import type { CareRelationship } from '../identity/identity.rules.ts'

/** How a case is held: not yet allocated; by its worker; by a named cover; by a manager because nobody else could. */
const HOLDINGS = ['waiting', 'allocated', 'cover', 'manager'] as const
export type Holding = (typeof HOLDINGS)[number]

/** Asked alone at the first contact (safety H2). Not asked is not a no (H8). */
const OWN_WISHES = ['yes', 'no', 'not-asked'] as const
export type OwnWish = (typeof OWN_WISHES)[number]

export type Named = { id: string; name: string }

/** One episode of support, as it stands. It names nobody who is supported: `personId` opens only through `care/identity`. */
export type Case = {
  id: string
  number: string
  referralId?: string | undefined
  personId?: string | undefined
  organisation: Named
  practice?: Named | undefined
  source: string
  /** The worker it is allocated to. */
  post?: { id: string; colleagueId: string; name: string } | undefined
  /** Somebody always holds it (safety H7). */
  holder: Named
  heldSince: string
  holding: Holding
  /** Who answers for the worker: the named manager beside every holder (safety H7). */
  manager?: Named | undefined
  /** The case changed hands, and the person has not been told yet who holds it now. */
  mustTell: boolean
  openedOn: string
  /** The first contact that counts towards the year (caseload.yaml, what_counts). */
  firstContactOn?: string | undefined
  lastContactOn?: string | undefined
  contactsCount: number
  next?: { on: string; what: string } | undefined
  /** What the days without contact are counted from. */
  dueOn: string
  state: 'open' | 'closed'
  closedOn?: string | undefined
  closureReason?: string | undefined
  hasPlan: boolean
  ownWish: OwnWish
  openConcerns: number
  version: number
}

/** A case with what decides who may see it: who was asked about it, who broke the glass, and whether this seat stands over it. */
export type CaseSubject = Case & {
  askedIds: string[]
  /** Colleagues of other roles who support this person while another leads (mdt.rule.one-lead). */
  supporterIds: string[]
  supporterPostIds: string[]
  glass?: { colleagueId: string; reason: string } | undefined
  reached: boolean
}

/** Why this colleague may open personal details at this case, if they may (architecture, vault). */
export function relationshipOf(colleagueId: string, subject: CaseSubject): CareRelationship | undefined {
  const { post, holder, holding, askedIds, supporterIds, glass } = subject
  if (post?.colleagueId === colleagueId) return { kind: 'allocated' }
  if (holder.id === colleagueId) return { kind: holding === 'waiting' ? 'triager' : 'cover' }
  if (subject.state === 'open' && supporterIds.includes(colleagueId)) return { kind: 'supporting' }
  if (askedIds.includes(colleagueId)) return { kind: 'asked' }
  if (glass?.colleagueId === colleagueId) return { kind: 'break-glass', reason: glass.reason }
  return undefined
}
