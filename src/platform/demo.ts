import type { Insertable } from 'kysely'
import type { DB } from '../db/tables.ts'
import type { Role } from './actor.ts'
import type { Chance } from './chance.ts'
import type { Job } from './context.ts'
import type { Keyring } from './sealing.ts'

/** How far along a worker of the demonstration is. Every module makes its rows tell the same story. */
export type Stage =
  /** Named, and starting in the coming weeks. */
  | 'appointed'
  | 'week-1'
  /** Weeks in, and something that somebody else owes them is missing: see `owes`. */
  | 'not-ready'
  /** Everything is in place at every practice but the last of `sites`. */
  | 'ready-but-one-practice'
  | 'ready'
  /** Was taking referrals on the day the service joined; not everything is evidenced yet. */
  | 'joined-with-service'
  | 'on-leave'
  /** Back some days ago; what ran out while away is being put right. */
  | 'returning'
  /** In post, with an end date in the coming weeks. */
  | 'leaving'
  | 'left'

/** What keeps somebody who is `not-ready` from referrals. */
export type Owed = 'gp-supervisor' | 'clinical-supervisor' | 'record-access' | 'pci-core' | 'safeguarding-route'

export type DemoOrganisation = {
  id: string
  kind: 'region' | 'system' | 'place' | 'neighbourhood' | 'practice' | 'site' | 'provider' | 'training-hub'
  name: string
  slug: string
  parentId?: string | undefined
  odsCode?: string | undefined
  setting?: string | undefined
  phone?: string | undefined
  openingHours?: string | undefined
  openedOn: string
}
export type DemoColleague = {
  id: string
  accountId: string
  givenName: string
  familyName: string
  name: string
  email: string
  phone: string
  profession?: string | undefined
  register?: string | undefined
  languages: string[]
}
export type DemoSeat = {
  id: string
  slug: string
  colleagueId: string
  role: Role
  organisationId: string
  from: string
}
export type DemoSite = { organisationId: string; name: string; kind: 'practice' | 'site'; weekdays: number[] }
export type DemoPost = {
  id: string
  colleagueId: string
  name: string
  givenName: string
  role: 'link-worker' | 'health-coach' | 'care-coordinator'
  jobTitle: string
  stage: Stage
  owes?: Owed | undefined
  employerId: string
  pcnId?: string | undefined
  model: 'pcn-direct' | 'gp-federation' | 'vcse-sub-contract' | 'trust-sub-contract' | 'local-authority-sub-contract'
  wte: number
  band: string
  fundingSource: string
  fundingUntil?: string | undefined
  startedOn: string
  joinedOn: string
  alreadyTakingReferrals: boolean
  endedOn?: string | undefined
  endReason?: string | undefined
  lineManagerId: string
  sites: DemoSite[]
  away?: { id: string; from: string; until?: string | undefined; expectedBack?: string | undefined } | undefined
  soleWorker: boolean
}
export type DemoPcn = {
  id: string
  name: string
  placeId: string
  managerId: string
  clinicalDirectorId: string
  gpSupervisorId: string
  clinicalSupervisorId: string
  safeguardingGpId: string
  lineManagerId: string
  practices: { id: string; name: string; contactId: string; managerId: string }[]
  sites: { id: string; name: string; setting: string }[]
}
export type DemoProvider = { id: string; name: string; managerId: string; lineManagerId: string; peopleLeadId: string }

/** Everybody and every place of one invented system, as plain data: what modules make their own rows from. */
export type Cast = {
  systemId: string
  slug: string
  name: string
  today: string
  now: Date
  organisations: DemoOrganisation[]
  colleagues: DemoColleague[]
  seats: DemoSeat[]
  posts: DemoPost[]
  pcns: DemoPcn[]
  providers: DemoProvider[]
  /** Who holds each role above the PCNs. */
  leads: {
    hub: string
    place: string[]
    ics: string
    region: string
    administrator: string
    privacy: string
    ig: string
  }
}

/** Rows as the tables take them. What a table fills in by itself (`system_id`, versions) may be left out. */
export type TableRows = { [Table in keyof DB]?: Insertable<DB[Table]>[] }

/**
 * One module's share of the demonstration. Tables are filled in the order in which they are named, modules in the order in which
 * `app.ts` lists them; rows of the schema `vault` as its keeper. `ground.keys` seals what is kept sealed. `jobs`: what the service
 * then makes of those rows by itself, files for instance, once it works.
 */
export type DemoSource = ((cast: Cast, chance: Chance, ground: { keys: Keyring }) => TableRows) & {
  jobs?: (rows: TableRows) => Job[]
}

/** By its module's name: chance falls to each by that, so a module that comes or goes changes nothing of another's rows. */
export type NamedDemoSource = { name: string; source: DemoSource }
