import type { Chance } from '../platform/chance.ts'
import type { DemoOrganisation } from '../platform/demo.ts'
import type { PcnPlan, SystemPlan } from './places.ts'

export type PlacedPcn = {
  plan: PcnPlan
  pcn: DemoOrganisation
  practices: DemoOrganisation[]
  sites: DemoOrganisation[]
}
export type Placed = {
  all: DemoOrganisation[]
  region: DemoOrganisation
  system: DemoOrganisation
  hub: DemoOrganisation
  places: { place: DemoOrganisation; providers: DemoOrganisation[]; sites: DemoOrganisation[]; pcns: PlacedPcn[] }[]
}

const OPENED = '2019-07-01'

/** Every organisation of a system, each under its parent. */
export function organisationsOf(plan: SystemPlan, chance: Chance): Placed {
  const all: DemoOrganisation[] = []
  let practices = 0
  let pcns = 0

  const make = (
    kind: DemoOrganisation['kind'],
    name: string,
    parent: DemoOrganisation | undefined,
    more: Partial<DemoOrganisation> = {},
  ): DemoOrganisation => {
    const made = { id: chance.id(), kind, name, slug: slugOf(name), parentId: parent?.id, openedOn: OPENED, ...more }
    all.push(made)
    return made
  }
  const site = (parent: DemoOrganisation) => (named: readonly [string, string]) =>
    make('site', named[0], parent, { setting: named[1] })
  const practice = (parent: DemoOrganisation) => (name: string) =>
    make('practice', name, parent, {
      odsCode: `Z${plan.series}${String(++practices).padStart(4, '0')}`,
      phone: landline(chance),
    })

  const region = make('region', plan.region, undefined)
  const system = make('system', plan.name, region, { odsCode: plan.odsCode })
  const hub = make('training-hub', plan.hub, system)
  const places = plan.places.map((each) => {
    const place = make('place', each.name, system)
    const providers = each.providers.map((name) => make('provider', name, place, contact(chance)))
    const sites = each.sites.map(site(place))
    const placed = each.pcns.map((pcnPlan) => {
      const odsCode = `U99${plan.series}${String(++pcns).padStart(2, '0')}`
      const pcn = make('neighbourhood', pcnPlan.name, place, { odsCode, ...contact(chance) })
      return {
        plan: pcnPlan,
        pcn,
        practices: pcnPlan.practices.map(practice(pcn)),
        sites: pcnPlan.sites.map(site(pcn)),
      }
    })
    return { place, providers, sites, pcns: placed }
  })
  return { all, region, system, hub, places }
}

/** Ofcom keeps these numbers for plays and films. */
const landline = (chance: Chance) => `01632 960 ${String(chance.whole(0, 999)).padStart(3, '0')}`
const contact = (chance: Chance) => ({ phone: landline(chance), openingHours: 'Monday to Friday, 9am to 5pm' })

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('’', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
