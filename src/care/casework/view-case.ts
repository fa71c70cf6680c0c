import type { HistoryLine } from '../../base/colleagues/colleague.rules.ts'
import { namedHistory } from '../../base/colleagues/index.ts'
import { framework, standardFor } from '../../base/editions/index.ts'
import { findPost } from '../../base/posts/index.ts'
import type { PostRole } from '../../base/posts/post.rules.ts'
import type { CaseloadStandard } from '../../framework/standard/caseload.ts'
import { allAtOnce } from '../../platform/at-once.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type CareRelationship, fullName, type PersonalDetails } from '../identity/identity.rules.ts'
import { openPerson } from '../identity/index.ts'
import { isItsWorker, mayLogContact, mayMoveCase, maySeeCase, mayWorkOnCase, relationshipFor } from './case.policy.ts'
import type { CaseSubject } from './case.rules.ts'
import { type Closure, casePartsOf, type PastHolding } from './case-parts.store.ts'
import { weighsSince } from './case-weight.store.ts'
import { findCase } from './cases.store.ts'
import type { Concern } from './concern.rules.ts'
import { concernsOf } from './concerns.store.ts'
import type { Contact } from './contact.rules.ts'
import { contactsOf } from './contacts.store.ts'
import { groupNeeds, type NeedGroup } from './needs.rules.ts'
import { type Standing, standingOf } from './red.rules.ts'
import type { Supporter } from './supporter.rules.ts'
import { supportersOf } from './supporters.store.ts'

export type CaseView = {
  subject: CaseSubject
  relationship: CareRelationship | undefined
  person: (PersonalDetails & { name: string }) | undefined
  contacts: Contact[]
  /** Only for those who must act on them; never for a glass that was broken (safety H4). */
  concerns: Concern[]
  needs: NeedGroup[]
  holdings: PastHolding[]
  closures: Closure[]
  /** What other modules did about it: talked over at a meeting, referred on. In words that name nobody. */
  told: HistoryLine[]
  standing: Standing
  /** Whether this reader works on the case, or answers for who holds it. */
  acts: boolean
  /** Whether this reader logs contacts: whoever works on the case, and whoever supports beside the lead. */
  logs: boolean
  readerId: string | undefined
  /** Who supports beside the lead, those who did before included; and the role that leads. */
  supporters: Supporter[]
  leadRole: PostRole | undefined
  /** Whether this reader cares for the person in any way: may raise a concern, and reads those there are. */
  cares: boolean
  mayMove: boolean
  /** For its worker: whether they marked that it weighs on them. */
  weighs: boolean | undefined
  ending: 'good' | 'sad' | 'other'
  standard: Pick<CaseloadStandard, 'norms' | 'thresholds'>
  words: Words
}
/** What the ids of the content are called. */
type Words = { kinds: Record<string, string>; reasons: Record<string, string> }

/** One case: names and notes with a care relationship, and without them for a manager over it. */
export const viewCase = query({
  read: 'casework.case-viewed',
  load: (context, { caseId }: { caseId: string }) => loadCase(context, caseId),
  may: (actor, { subject }) => maySeeCase(actor, subject),
  about: ({ subject }) => [`case:${subject.id}`],
})

const MOST_TOLD = 60

async function loadCase(context: Context, caseId: string): Promise<CaseView | undefined> {
  const subject = await findCase(context, caseId)
  if (!subject || maySeeCase(context.actor, subject) !== true) return undefined
  const relationship = relationshipFor(context.actor, subject)
  const { caseload } = await standardFor(context, subject.organisation.id, context.moment.today)
  const standing = standingOf(subject, caseload.thresholds, context.moment.today)
  const parts = await casePartsOf(context, caseId, relationship !== undefined)
  const cares = relationship !== undefined && relationship.kind !== 'break-glass'
  const person = await personOf(context, subject, relationship)
  const { supporters, ...beside } = await allAtOnce(context, {
    contacts: (at) => contactsOf(at, caseId, relationship ? 'with notes' : 'without'),
    concerns: async (at) => (cares ? concernsOf(at, caseId) : []),
    told: (at) => namedHistory(at, `case:${caseId}`, MOST_TOLD, at.app.timeline),
    supporters: (at) => supportersOf(at, [caseId]),
    weighs: (at) => weightOf(at, subject),
    leadRole: async (at) => subject.post && (await findPost(at, subject.post.id))?.role,
  })
  return {
    subject: relationship ? subject : withoutWords(subject),
    relationship,
    person,
    ...beside,
    needs: relationship ? groupNeeds(framework().caseload.needs.groups, parts.needs) : [],
    holdings: parts.holdings,
    closures: parts.closures,
    standing: cares ? standing : withoutConcerns(standing),
    cares,
    acts: mayWorkOnCase(context.actor, subject) === true,
    readerId: context.actor.kind === 'colleague' ? context.actor.id : undefined,
    logs: mayLogContact(context.actor, subject) === true,
    supporters: supporters.get(caseId) ?? [],
    mayMove: mayMoveCase(context.actor, subject) === true,
    ending: endingOf(subject.closureReason),
    standard: caseload,
    words: contentWords(),
  }
}

async function weightOf(context: Context, subject: CaseSubject): Promise<boolean | undefined> {
  if (isItsWorker(context.actor, subject) !== true || context.actor.kind !== 'colleague') return undefined
  return (await weighsSince(context, subject.id, context.actor.id)) !== undefined
}

/** Opened through this case, and noted with why they may. */
async function personOf(context: Context, subject: CaseSubject, relationship: CareRelationship | undefined) {
  if (!relationship || !subject.personId) return undefined
  const found = await openPerson(context, subject.personId, `case:${subject.id}`, relationship)
  return found && { ...found.details, name: fullName(found.details) }
}

/** The words of the next step are notes: a manager sees its day. */
const withoutWords = (subject: CaseSubject): CaseSubject => ({
  ...subject,
  next: subject.next && { on: subject.next.on, what: '' },
})

/** What is said to those who must not be told that there is a concern. */
export function withoutConcerns({ reasons }: Standing): Standing {
  const kept = reasons.filter(({ clause }) => clause !== 'safety.concern')
  return { colour: kept.some(({ colour }) => colour === 'red') ? 'red' : kept.length ? 'amber' : 'none', reasons: kept }
}

function endingOf(reason: string | undefined): CaseView['ending'] {
  const found = framework().caseload.closureReasons.items.find(({ id }) => id === reason)
  if (found?.handle === 'sensitively') return 'sad'
  return found?.positive ? 'good' : 'other'
}

function contentWords(): Words {
  const { contactTypes, closureReasons } = framework().caseload
  return {
    kinds: Object.fromEntries(contactTypes.map(({ id, label }) => [id, label])),
    reasons: Object.fromEntries(closureReasons.items.map(({ id, label }) => [id, label])),
  }
}
