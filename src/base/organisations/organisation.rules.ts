/** What an organisation is. Region, system (ICS), place, neighbourhood (PCN) and practice stand one in another; the rest beside them. */
export const ORGANISATION_KINDS = [
  'region',
  'system',
  'place',
  'neighbourhood',
  'practice',
  'site',
  'provider',
  'training-hub',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const kindWords: Record<OrganisationKind, string> = {
  region: 'Region',
  system: 'System (ICS)',
  place: 'Place',
  neighbourhood: 'Neighbourhood (PCN)',
  practice: 'Practice',
  site: 'Other site',
  provider: 'Provider',
  'training-hub': 'Training hub',
}

/** The wider settings in which a link worker may be embedded, beside practices (S109). */
export const SITE_SETTINGS = ['hospital-ward', 'community-hub', 'hostel', 'council-team', 'school', 'other'] as const
export type SiteSetting = (typeof SITE_SETTINGS)[number]

export const settingWords: Record<SiteSetting, string> = {
  'hospital-ward': 'Hospital ward',
  'community-hub': 'Community hub',
  hostel: 'Hostel',
  'council-team': 'Council team',
  school: 'School or college',
  other: 'Another setting',
}

export type Organisation = {
  id: string
  kind: OrganisationKind
  name: string
  slug: string
  odsCode?: string | undefined
  setting?: SiteSetting | undefined
  phone?: string | undefined
  openingHours?: string | undefined
  openedOn: string
  /** The first day on which it is no more. */
  closedOn?: string | undefined
  /** Why it merged or closed, as whoever did it wrote. */
  closedBecause?: string | undefined
  succeededBy?: string | undefined
  version: number
}

/** One organisation belongs to another from a day until the day before `until`. */
export type Membership = {
  id: string
  memberId: string
  parentId: string
  parentName: string
  parentKind: OrganisationKind
  from: string
  until?: string | undefined
  reason?: string | undefined
}

/** Which kinds each kind may belong to. */
export const PARENT_KINDS: Record<OrganisationKind, readonly OrganisationKind[]> = {
  region: [],
  system: ['region'],
  place: ['system'],
  neighbourhood: ['place', 'system'],
  practice: ['neighbourhood'],
  site: ['neighbourhood', 'place', 'system', 'provider'],
  provider: ['place', 'system'],
  'training-hub': ['system', 'place'],
}

/** Public addresses (`/refer/…`) are for organisations that take referrals. */
export const takesReferrals = (kind: OrganisationKind): boolean =>
  kind === 'neighbourhood' || kind === 'practice' || kind === 'provider'
