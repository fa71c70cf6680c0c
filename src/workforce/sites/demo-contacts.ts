import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast } from '../../platform/demo.ts'

const ROLES = ['pc.safeguarding-lead', 'pc.social-prescribing-champion', 'pc.carers-lead', 'pc.data-coder']
const WORK: Record<string, string> = {
  'pc.safeguarding-lead': 'GP partner',
  'pc.social-prescribing-champion': 'practice nurse',
  'pc.carers-lead': 'care navigator',
  'pc.data-coder': 'data quality lead',
}

/** Most practices have named their contacts; every fourth still has to name its safeguarding lead. */
export const demoContacts = (cast: Cast, chance: Chance) =>
  cast.pcns
    .flatMap(({ practices }) => practices)
    .flatMap(({ id }, index) =>
      ROLES.filter((_, at) => (index % 4 === 3 ? at > 1 : at <= index % 4)).map((role) => ({
        id: chance.id(),
        site_id: id,
        role,
        name: `${chance.pick(cast.colleagues).familyName}, ${WORK[role]}`,
        phone: `01632 960 ${String(chance.whole(0, 999)).padStart(3, '0')}`,
        email: null,
        from_on: plusDays(cast.today, -chance.whole(60, 400)),
      })),
    )
