import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPcn, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { demoAccess, demoLeft, demoPractices, demoSteps } from './demo-access.ts'

/** Who stands beside each worker, record access, and the agreements: most in place, some of it owed. */
export const demo: DemoSource = (cast, chance) => {
  const workers = cast.posts.filter(({ role, stage }) => role === 'link-worker' && stage !== 'left')
  const agreements = agreementsOf(cast, workers)
  return {
    appointment: workers.flatMap((post) => appointmentsOf(cast, chance, post)),
    practice_records: demoPractices(cast),
    record_access: [
      ...workers.flatMap((post) => demoAccess(cast, post)),
      ...cast.posts
        .filter(({ role, stage }) => role === 'link-worker' && stage === 'left')
        .flatMap((post) => demoLeft(cast, post)),
    ],
    record_access_step: demoSteps(cast, workers),
    service_agreement: agreements.map(({ pcnId, providerId, agreedOn }) => ({
      pcn_id: pcnId,
      provider_id: providerId,
      agreed_on: agreedOn,
    })),
    service_agreement_item: agreements.flatMap(itemsOf),
  } satisfies TableRows
}

function appointmentsOf(cast: Cast, chance: Chance, post: DemoPost) {
  // Outside a network, its neighbours lend the named professional and the lead.
  const pcn = cast.pcns.find(({ id }) => id === post.pcnId) ?? cast.pcns[0]
  if (!pcn) return []
  const from = post.startedOn
  const row = (kind: string, colleagueId: string, siteId?: string) => ({
    id: chance.id(),
    post_id: post.id,
    kind,
    site_id: siteId ?? null,
    colleague_id: colleagueId,
    from_on: from,
  })
  return [
    ...(post.owes === 'gp-supervisor' ? [] : [row('gp-supervisor', pcn.gpSupervisorId)]),
    ...(post.owes === 'clinical-supervisor' || post.stage === 'appointed'
      ? []
      : [row('clinical-supervisor', pcn.clinicalSupervisorId)]),
    ...(post.owes === 'safeguarding-route' ? [] : [row('safeguarding-gp', pcn.safeguardingGpId)]),
    ...contactsOf(pcn, post).map(({ contactId, id }) => row('practice-contact', contactId, id)),
    // Whoever works outside every network has nobody named yet: the other of the two is as it should be.
    ...(post.soleWorker && post.pcnId && post.stage === 'ready'
      ? peerOf(cast, post).map((id) => row('peer-link', id))
      : []),
  ]
}

/** Somebody whose last practice is not ready has no first point of contact there. */
function contactsOf(pcn: DemoPcn, post: DemoPost) {
  if (!post.pcnId) return post.sites.map(({ organisationId }) => ({ id: organisationId, contactId: pcn.lineManagerId }))
  const practices = post.sites.flatMap((site) => pcn.practices.find(({ id }) => id === site.organisationId) ?? [])
  return post.stage === 'ready-but-one-practice' || post.stage === 'appointed' ? practices.slice(0, -1) : practices
}

const peerOf = (cast: Cast, post: DemoPost): string[] =>
  cast.posts
    .filter(({ role, pcnId, stage }) => role === 'link-worker' && pcnId !== post.pcnId && stage === 'ready')
    .map(({ colleagueId }) => colleagueId)
    .slice(0, 1)

type DemoAgreement = { pcnId: string; providerId: string; agreedOn: string | null; silentOn: readonly string[] }

/**
 * The last of the arrangements is not signed yet; one is silent on who provides GP supervision, and its PCN has appointed nobody;
 * the first that is whole is soon due to be looked at again.
 */
function agreementsOf(cast: Cast, workers: readonly DemoPost[]): DemoAgreement[] {
  const pairs = new Map<string, { pcnId: string; providerId: string }>()
  for (const { pcnId, employerId, model } of workers)
    if (pcnId && model !== 'pcn-direct') pairs.set(`${pcnId} ${employerId}`, { pcnId, providerId: employerId })
  const all = [...pairs.values()]
  const silent = (pair: (typeof all)[number], index: number) => {
    if (all.length > 1 && index === all.length - 1) return ['d', 'e']
    const owes = workers.some((post) => isUnder(post, pair) && post.owes === 'gp-supervisor')
    return all.length > 1 && owes ? ['a'] : []
  }
  const known = all.map((pair, index) => ({ ...pair, silentOn: silent(pair, index) }))
  const first = known.findIndex(({ silentOn }) => silentOn.length === 0)
  return known.map((pair, index) => {
    const daysAgo = index === first ? 350 : 90 + index * 20
    return { ...pair, agreedOn: pair.silentOn.length ? null : plusDays(cast.today, -daysAgo) }
  })
}

const isUnder = (post: DemoPost, { pcnId, providerId }: { pcnId: string; providerId: string }) =>
  post.pcnId === pcnId && post.employerId === providerId && post.model !== 'pcn-direct'

const POINTS = ['a', 'b', 'c', 'd', 'e']

const itemsOf = ({ pcnId, providerId, silentOn }: DemoAgreement) =>
  POINTS.map((item) => {
    const stated = !silentOn.includes(item)
    const holder = item === 'b' || item === 'e' ? 'provider-manager' : 'pcn-manager'
    return { pcn_id: pcnId, provider_id: providerId, item, stated, held_by: stated ? holder : null }
  })
