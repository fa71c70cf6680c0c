import { plusDays } from '../lib/plain-date.ts'
import type { Chance } from '../platform/chance.ts'
import type { DemoOrganisation, DemoPcn, DemoPost, DemoProvider, DemoSite } from '../platform/demo.ts'
import type { PlacedPcn } from './organisations.ts'
import type { People } from './people.ts'
import type { WorkerPlan } from './workers.ts'

type Around = {
  people: People
  chance: Chance
  today: string
  placed: PlacedPcn | undefined
  pcn: DemoPcn | undefined
  provider: DemoProvider
  providerOrganisation: DemoOrganisation
  /** Where a post outside any PCN is worked. */
  elsewhere: DemoOrganisation | undefined
  sole: boolean
}

const TITLES = {
  'link-worker': 'Social prescribing link worker',
  'health-coach': 'Health and wellbeing coach',
  'care-coordinator': 'Care co-ordinator',
} as const

/** The day this system began to use Trellis: those in post before it joined with the service. */
export const JOINED_DAYS_AGO = 420

export function postOf(plan: WorkerPlan, around: Around): DemoPost {
  const { people, chance, today, placed, pcn, provider, providerOrganisation } = around
  const startedOn = plusDays(today, -plan.days)
  const who = people.colleague(plan.name, { languages: plan.languages })
  const employer = plan.employer === 'pcn' && placed ? placed.pcn : providerOrganisation
  people.sit(who, plan.role, placed?.pcn ?? employer, startedOn < today ? startedOn : today)
  return {
    id: chance.id(),
    colleagueId: who.id,
    name: who.name,
    givenName: who.givenName,
    role: plan.role,
    jobTitle: TITLES[plan.role],
    stage: plan.stage,
    owes: plan.owes,
    employerId: employer.id,
    pcnId: placed?.pcn.id,
    model: plan.model,
    wte: plan.wte,
    band: '5',
    fundingSource: placed ? 'arrs' : 'trust',
    fundingUntil: plusDays(today, plan.fundingDays ?? chance.whole(120, 500)),
    startedOn,
    joinedOn: joinedOn(plan, startedOn, today),
    alreadyTakingReferrals: plan.stage === 'joined-with-service',
    ...ending(plan, today),
    lineManagerId: plan.employer === 'pcn' && pcn ? pcn.lineManagerId : provider.lineManagerId,
    sites: sitesFor(plan, around),
    away: awayOf(plan, today, chance),
    soleWorker: around.sole,
  }
}

function joinedOn({ stage }: WorkerPlan, startedOn: string, today: string): string {
  if (stage === 'joined-with-service') return plusDays(today, -30)
  const joined = plusDays(today, -JOINED_DAYS_AGO)
  const known = plusDays(startedOn, -21)
  return known > joined ? (known > today ? today : known) : joined
}

function ending({ stage }: WorkerPlan, today: string): Pick<DemoPost, 'endedOn' | 'endReason'> {
  if (stage === 'leaving') return { endedOn: plusDays(today, 20), endReason: 'another-link-worker-post' }
  if (stage === 'left') return { endedOn: plusDays(today, -34), endReason: 'funding-ended' }
  return {}
}

function awayOf({ stage }: WorkerPlan, today: string, chance: Chance): DemoPost['away'] {
  if (stage === 'on-leave') return { id: chance.id(), from: plusDays(today, -70), expectedBack: plusDays(today, 95) }
  if (stage === 'returning') return { id: chance.id(), from: plusDays(today, -150), until: plusDays(today, -4) }
  return undefined
}

/** Monday to Friday, as many days as the hours allow, shared out over the sites in turn. */
function sitesFor(plan: WorkerPlan, { placed, elsewhere, chance }: Around): DemoSite[] {
  const practices = placed?.practices ?? (elsewhere ? [elsewhere] : [])
  const chosen = chance.some(practices, Math.min(plan.sites, practices.length))
  const days = chance.some([1, 2, 3, 4, 5], Math.max(1, Math.round(plan.wte * 5)))
  const sites = chosen.map((site, index) => ({
    organisationId: site.id,
    name: site.name,
    kind: site.kind === 'site' ? ('site' as const) : ('practice' as const),
    weekdays: days.filter((_, at) => at % chosen.length === index),
  }))
  const other = placed?.sites[0]
  const alsoThere = other && plan.stage === 'ready' && plan.sites > 2
  return alsoThere
    ? [...sites, { organisationId: other.id, name: other.name, kind: 'site', weekdays: days.slice(-1) }]
    : sites
}
