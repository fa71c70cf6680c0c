import type { Cast, DemoSource, TableRows } from '../../platform/demo.ts'
import { takesReferrals } from './organisation.rules.ts'

export const organisationsDemo: DemoSource = (cast, chance): TableRows => ({
  organisation: cast.organisations.map((each) => ({
    id: each.id,
    kind: each.kind,
    name: each.name,
    slug: each.slug,
    ods_code: each.odsCode ?? null,
    setting: each.setting ?? null,
    phone: each.phone ?? null,
    opening_hours: each.openingHours ?? null,
    opened_on: each.openedOn,
  })),
  organisation_membership: cast.organisations.flatMap((each) =>
    each.parentId
      ? [{ id: chance.id(), member_id: each.id, parent_id: each.parentId, from_on: each.openedOn, reason: null }]
      : [],
  ),
  address: addressesOf(cast),
})

/** Addresses are the whole service's, so each carries its system's own name. */
const addressesOf = ({ organisations, systemId }: Cast) =>
  organisations
    .filter((each) => takesReferrals(each.kind))
    .map((each) => ({ slug: `demo-${each.slug}`, system_id: systemId, organisation_id: each.id }))
