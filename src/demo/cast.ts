import { londonInstant } from '../lib/moment.ts'
import { plusDays } from '../lib/plain-date.ts'
import type { Chance } from '../platform/chance.ts'
import { chanceFrom } from '../platform/chance.ts'
import type { Cast, DemoOrganisation, DemoPcn, DemoProvider } from '../platform/demo.ts'
import { organisationsOf, type Placed, type PlacedPcn } from './organisations.ts'
import { type People, peopleFrom } from './people.ts'
import { LOWMOOR, type SystemPlan, THORNMERE } from './places.ts'
import { JOINED_DAYS_AGO, postOf } from './posts.ts'
import { LOWMOOR_WORKERS, THORNMERE_WORKERS, type WorkerPlan } from './workers.ts'

/** Both invented systems as they stand on a day. The same day gives the same casts on every machine. */
export const castsFor = (today: string): Cast[] => [
  castOf(THORNMERE, THORNMERE_WORKERS, today),
  castOf(LOWMOOR, LOWMOOR_WORKERS, today),
]

export function castOf(plan: SystemPlan, workers: readonly WorkerPlan[], today: string): Cast {
  const chance = chanceFrom(plan.slug)
  const systemId = chance.id()
  const placed = organisationsOf(plan, chance)
  const people = peopleFrom(chance, plusDays(today, -JOINED_DAYS_AGO), plan.mailHost)
  people.keepFree(workers.map(({ name }) => name))
  const leads = leadsOf(people, placed)
  const providers = placed.places.flatMap((each) => each.providers.map((one) => providerOf(people, one)))
  const pcns = placed.places.flatMap(({ place, pcns: each }) => each.map((one) => pcnOf(people, one, place, chance)))
  const posts = workers.map((worker) => postOf(worker, aroundOf(worker)))

  function aroundOf(worker: WorkerPlan) {
    const at = placed.places.findIndex(({ pcns: each }) => each.some((one) => one.plan.key === worker.pcn))
    const place = placed.places[Math.max(at, 0)]
    const pcnPlaced = place?.pcns.find((one) => one.plan.key === worker.pcn)
    const provider = providers.find((one) => one.id === place?.providers[0]?.id)
    const providerOrganisation = place?.providers[0]
    if (!provider || !providerOrganisation) throw new Error(`No provider near ${worker.name}`)
    return {
      people,
      chance,
      today,
      placed: pcnPlaced,
      pcn: pcns.find((one) => one.id === pcnPlaced?.pcn.id),
      provider,
      providerOrganisation,
      elsewhere: place?.sites[0],
      sole: isOnly(worker, workers),
    }
  }

  const now = londonInstant(today, '06:00')
  const { all: organisations } = placed
  const { colleagues, seats } = people
  return {
    systemId,
    slug: plan.slug,
    name: plan.name,
    today,
    now,
    organisations,
    colleagues,
    seats,
    posts,
    pcns,
    providers,
    leads,
  }
}

const isOnly = (worker: WorkerPlan, workers: readonly WorkerPlan[]): boolean =>
  worker.role === 'link-worker' &&
  !workers.some((other) => other !== worker && other.role === 'link-worker' && other.pcn === worker.pcn)

function leadsOf(people: People, { region, system, hub, places }: Placed): Cast['leads'] {
  const [first, second] = places
  return {
    hub: people.holder('training-hub', hub),
    place: [first, second].flatMap((each) => (each ? [people.holder('place-lead', each.place)] : [])),
    ics: people.holder('ics-lead', system),
    region: people.holder('region-lead', region),
    administrator: people.holder('administrator', system),
    privacy: people.holder('privacy-officer', system),
    ig: people.holder('ig-lead', system),
  }
}

const providerOf = (people: People, at: DemoOrganisation): DemoProvider => ({
  id: at.id,
  name: at.name,
  managerId: people.holder('provider-manager', at),
  lineManagerId: people.holder('line-manager', at),
  peopleLeadId: people.holder('employer-hr', at),
})

const GP = { profession: 'General practitioner', register: 'GMC' }
const NURSE = { profession: 'Nurse', register: 'NMC' }

function pcnOf(people: People, { pcn, practices, sites }: PlacedPcn, place: DemoOrganisation, chance: Chance): DemoPcn {
  return {
    id: pcn.id,
    name: pcn.name,
    placeId: place.id,
    managerId: people.holder('pcn-manager', pcn),
    clinicalDirectorId: people.holder('clinical-director', pcn, GP),
    gpSupervisorId: people.holder('gp-supervisor', pcn, GP),
    clinicalSupervisorId: people.holder('clinical-supervisor', pcn, NURSE),
    safeguardingGpId: people.holder('safeguarding-lead', pcn, GP),
    lineManagerId: people.holder('line-manager', pcn),
    practices: practices.map((practice) => ({
      id: practice.id,
      name: practice.name,
      contactId: people.holder('practice-contact', practice, chance.happens(30) ? NURSE : {}),
      managerId: people.holder('practice-manager', practice),
    })),
    sites: sites.map((site) => ({ id: site.id, name: site.name, setting: site.setting ?? 'other' })),
  }
}
