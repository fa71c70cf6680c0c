import { framework } from '../../base/editions/index.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Cast, DemoPost } from '../../platform/demo.ts'

/** Every practice names somebody to ring; every third still has paper. */
export const demoPractices = (cast: Cast) =>
  cast.pcns
    .flatMap(({ practices }) => practices)
    .map(({ id, managerId }, index) => ({
      site_id: id,
      in_use: index % 3 === 0 ? ['acc.paper', 'acc.sp-platform'] : ['acc.sp-platform'],
      who_to_ring: `${nameOf(cast, managerId)}, practice manager, ${phoneOf(cast, id)}`,
    }))

const nameOf = (cast: Cast, colleagueId: string) =>
  cast.colleagues.find(({ id }) => id === colleagueId)?.name ?? 'The desk'

const phoneOf = (cast: Cast, organisationId: string) =>
  cast.organisations.find(({ id }) => id === organisationId)?.phone ?? '01632 960 001'

/** Live at each practice served; at the last one, for those who are not ready there, asked for and waiting. */
export function demoAccess(cast: Cast, post: DemoPost) {
  if (post.stage === 'appointed') return []
  const practices = post.sites.filter(({ kind }) => kind === 'practice')
  const types = framework().mdt.recordAccess.accessTypes.filter(({ required }) => required !== 'recommended')
  return practices.flatMap(({ organisationId }, index) => {
    const last = index === practices.length - 1
    const waits =
      (last && (post.stage === 'ready-but-one-practice' || post.stage === 'week-1')) || post.owes === 'record-access'
    return types.map(({ id }, which) => accessRow(cast, post, organisationId, id, waits && which % 2 === 0))
  })
}

const WAITING_SINCE = 9

function accessRow(cast: Cast, post: DemoPost, siteId: string, accessType: string, waits: boolean) {
  const askedOn = waits ? laterOf(plusDays(cast.today, -WAITING_SINCE), post.startedOn) : post.startedOn
  return {
    post_id: post.id,
    site_id: siteId,
    access_type: accessType,
    state: waits ? 'requested' : 'live',
    requested_on: askedOn,
    approved_on: waits ? null : askedOn,
    live_on: waits ? null : askedOn,
    reviewed_on: askedOn,
    blocker: waits && accessType === 'acc.smartcard' ? 'The role on the card is not set yet' : null,
  }
}

/** Weeks ago, a card stopped working at one practice and was mended: what a pack of those days says, and the page of today does not. */
const LOST = 80
const BACK = 68

/** Said after the row itself: an earlier day takes the place of what follows it, so the whole way is told again from its beginning. */
export function demoSteps(cast: Cast, workers: readonly DemoPost[]) {
  const post = workers.find(({ stage, startedOn }) => stage === 'ready' && startedOn < plusDays(cast.today, -LOST))
  const site = post?.sites.find(({ kind }) => kind === 'practice')
  if (!post || !site) return []
  const at = { post_id: post.id, site_id: site.organisationId, access_type: 'acc.gp-record' }
  return [
    { ...at, state: 'live', on_day: post.startedOn },
    { ...at, state: 'suspended', on_day: plusDays(cast.today, -LOST) },
    { ...at, state: 'live', on_day: plusDays(cast.today, -BACK) },
  ]
}

const laterOf = (one: string, other: string) => (one > other ? one : other)

/** Whoever has left: the first practice has not closed what was open to them, the others have. */
export function demoLeft(cast: Cast, post: DemoPost) {
  const practices = new Set(post.sites.filter(({ kind }) => kind === 'practice').map((site) => site.organisationId))
  const [first] = practices
  return demoAccess(cast, post).map((row) =>
    row.site_id === first ? row : { ...row, state: 'removed', lost_on: post.endedOn ?? cast.today },
  )
}
