import { hasEnded, isAway, isLinkWorker, type Post, type PostSite } from '../../base/posts/post.rules.ts'
import type { AccessType } from '../../framework/standard/record-access.ts'
import type { Standard } from '../../framework/standard.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import { trainingLacking } from './access-training.rules.ts'
import { sitesAhead } from './appointment.rules.ts'
import type { Access, PlacementFacts } from './placement-facts.rules.ts'
import { paths } from './placements.paths.ts'
import { shownLater } from './shown-later.rules.ts'

/** The practices to whose records this worker needs access: those served now and those agreed for a day to come. */
export const practicesNeedingAccess = (post: Post, today: string): PostSite[] =>
  isLinkWorker(post) && !hasEnded(post, today) ? sitesAhead(post, today).filter((site) => site.kind === 'practice') : []

/** Every site where the ways into records are kept: practices, and the wards, hubs, hostels and teams beside them [S109]. */
export const sitesWithAccess = (post: Post, today: string): PostSite[] =>
  isLinkWorker(post) && !hasEnded(post, today) ? sitesAhead(post, today) : []

/**
 * The kinds of access that must be live at a practice: the required ones, and those that the practice says it uses. At any
 * other site, what it says it uses: no clause asks for more there.
 */
export const accessNeeded = (
  { recordAccess }: Standard,
  facts: PlacementFacts,
  { id: siteId, kind }: Pick<PostSite, 'id' | 'kind'>,
): AccessType[] => {
  const inUse = facts.practices.find((each) => each.siteId === siteId)?.inUse ?? []
  return recordAccess.types.filter(({ id, required }) =>
    kind === 'practice'
      ? required === true || (required === 'if-used' && inUse.includes(id))
      : inUse.includes(id) && id !== ROOM,
  )
}
/** A room is no way into records: it stands on the page of the site. */
const ROOM = 'acc.room'

/**
 * Record access, practice by practice: everything needed is live, the worker has been trained to use it, and somebody
 * is named to ring when it breaks [S56, S57]. What was live and is lost has days of grace; a starter has none.
 */
export const accessReasons = lastAnswer(function accessReasonsNow(
  post: Post,
  facts: PlacementFacts,
  trainings: readonly TrainingFact[],
  standard: Standard,
  today: string,
): Reason[] {
  return practicesNeedingAccess(post, today).map((site) => accessReason(post, site, facts, trainings, standard, today))
})

function accessReason(
  post: Post,
  site: PostSite,
  facts: PlacementFacts,
  trainings: readonly TrainingFact[],
  standard: Standard,
  today: string,
): Reason {
  const { id: clause, graceDays } = standard.recordAccess
  const held = accessNeeded(standard, facts, site).map((type) => hold(type, site.id, facts, graceDays, today))
  const lacking = [
    ...together(held.filter(({ how }) => how === 'missing')),
    ...supportLacking(site, post, facts, trainings, standard, today),
  ]
  const lost = held.filter(({ how }) => how === 'grace')
  const words =
    standard.induction.ownerRoles.find((role) => role.id === 'practice-manager')?.label ?? 'Practice manager'
  const front = {
    clause,
    at: { id: site.id, name: site.name },
    heldBy: { role: words.replace(/ \(.*\)$/, ''), organisation: site.name },
    mend: { label: 'Open record access', href: paths.access({ postId: post.id, siteId: site.id }) },
  }
  if (lacking.length && isAway(post, today))
    return { ...front, met: 'paused', says: `Record access at ${site.name} waits until ${post.givenName} is back.` }
  if (lacking.length) {
    const first = site.from > post.startedOn ? site.from : post.startedOn
    const says = `${site.name} owes ${post.givenName} record access. Still to do: ${lacking.join('; ')}.`
    const owed: Reason = { ...front, met: 'owed', says, on: first > today ? first : undefined }
    return shownLater(owed, post, standard, today)
  }
  const ends = lost.map(({ graceEnds }) => graceEnds ?? today).sort()[0]
  if (ends) {
    const says = `${site.name} has until ${shortDate(ends)} to restore: ${together(lost).join('; ')}.`
    return { ...front, met: 'in-grace', says, on: ends }
  }
  const since = held
    .map(({ liveOn }) => liveOn ?? '')
    .sort()
    .at(-1)
  return {
    ...front,
    mend: undefined,
    met: 'met',
    says: `Everything needed at ${site.name} is live.`,
    on: since || undefined,
  }
}

type Held = { how: 'live' | 'grace' | 'missing'; name: string; state: string; liveOn?: string; graceEnds?: string }

/** `GP electronic record, appointment book (asked for on 3 Nov 2026)`: what stands alike is said once. */
function together(held: readonly Held[]): string[] {
  const states = [...new Set(held.map(({ state }) => state))]
  return states.map((state) => {
    const names = held.filter((each) => each.state === state).map(({ name }) => name)
    return `${names.join(', ')} (${state})`
  })
}

function hold(type: AccessType, siteId: string, { access }: PlacementFacts, graceDays: number, today: string): Held {
  const found = access.find((each) => each.siteId === siteId && each.accessType === type.id)
  const front = { name: shortName(type.label), state: stateInWords(found) }
  if (found?.state === 'live') return { how: 'live', ...front, liveOn: found.liveOn }
  const graceEnds = found?.liveOn && found.lostOn ? plusDays(found.lostOn, graceDays - 1) : undefined
  return graceEnds && today <= graceEnds ? { how: 'grace', ...front, graceEnds } : { how: 'missing', ...front }
}

/** `GP electronic record, live, read and write` as `GP electronic record`: the page of the access says the rest. */
export const shortName = (label: string) => label.replace(/(,| where | or equivalent| with ).*$/, '')

/** How far one kind of access has come: `asked for on 3 Nov 2026`. */
export function stateInWords(access: Access | undefined): string {
  if (!access) return 'not asked for yet'
  const { state, requestedOn, approvedOn, liveOn, lostOn } = access
  const words = {
    requested: 'asked for',
    approved: 'approved',
    live: 'live',
    suspended: 'suspended',
    removed: 'removed',
  }
  const on = { requested: requestedOn, approved: approvedOn, live: liveOn, suspended: lostOn, removed: lostOn }[state]
  return on ? `${words[state]} ${state === 'live' ? 'since' : 'on'} ${shortDate(on)}` : words[state]
}

/** Access is not complete without the training to use it, and somebody to ring [S57]. */
function supportLacking(
  { id: siteId }: PostSite,
  post: Post,
  { practices }: PlacementFacts,
  trainings: readonly TrainingFact[],
  standard: Standard,
  today: string,
): string[] {
  // Which training stands on a line of its own wherever both are told.
  const lacks = trainingLacking(siteId, post, trainings, standard, today).length > 0
  const untrained = lacks ? ['the training to use them'] : []
  const ring = practices.find((each) => each.siteId === siteId)?.whoToRing
  return ring ? untrained : [...untrained, 'whom to ring when it breaks']
}
