import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoSource, TableRows } from '../../platform/demo.ts'
import { demoEvents } from '../../platform/demo-events.ts'

/** What some organisations of the demonstration ask for in their own way. None of it makes anybody owe what was met before. */
type Told = {
  at: string
  path: string
  value: number | boolean | string[]
  before: number | boolean | string[]
  /** Days from today. */
  madeIn: number
  from: number
  reason: string
  withdrawn?: { in: number; reason: string }
}

const RULES = 'supervision.rules'
const REGISTERS = ['GMC', 'NMC', 'HCPC', 'Social Work England']

const TOLD: readonly Told[] = [
  {
    at: 'Thornmere Place',
    path: `${RULES}.sup.gp-supervisor-meeting.graceDays`,
    value: 10,
    before: 14,
    madeIn: -75,
    from: -60,
    reason: 'Agreed with the clinical directors of all three PCNs: two weeks let whole months go by',
  },
  {
    at: 'Old Town PCN',
    path: `${RULES}.sup.clinical-supervisor-appointed.acceptedRegisters`,
    value: [...REGISTERS, 'BACP'],
    before: REGISTERS,
    madeIn: -44,
    from: -40,
    reason: 'An accredited counsellor offers clinical supervision at Castle Street; agreed by the clinical director',
  },
  {
    at: 'Harbour Together',
    path: 'training.items.sm-lone-working.refreshMonths',
    value: 24,
    before: 12,
    madeIn: -120,
    from: -100,
    reason: 'Our lone working policy, version 4: a full day every two years, and a talk each spring between',
  },
  {
    at: 'Thornmere Place',
    path: `${RULES}.sup.gp-supervisor-meeting.cadence.days`,
    value: 21,
    before: 28,
    madeIn: -9,
    from: 5,
    reason: 'Asked for by the link workers at the place’s peer network, and agreed by the GP supervisors',
  },
  {
    at: 'Eastholt Place',
    path: `${RULES}.sup.supervisor-load.inForce`,
    value: false,
    before: true,
    madeIn: -140,
    from: -135,
    reason: 'Two GPs supervise for both PCNs while a third is found; to be looked at again each quarter',
  },
  {
    at: 'Harbour PCN',
    path: `${RULES}.sup.supervisor-load.inForce`,
    value: true,
    before: false,
    madeIn: -34,
    from: -30,
    reason: 'Harbour has its own third supervisor now, so the workable number is kept here again',
  },
  {
    at: 'Good Neighbours Thornmere',
    path: 'training.protectedHours.learningAndCpd',
    value: 3,
    before: 2,
    madeIn: -20,
    from: 26,
    reason: 'Trustees’ meeting of the autumn: an hour more for learning from the new quarter',
  },
  {
    at: 'Keld Valley PCN',
    path: `${RULES}.sup.line-management.cadence.days`,
    value: 28,
    before: 31,
    madeIn: -6,
    from: 6,
    reason: 'Every four weeks on the same weekday is easier to keep than once a month',
  },
  {
    at: 'Northfields PCN',
    path: 'caseload.inputs.annual_ceiling.default',
    value: 240,
    before: 225,
    madeIn: -30,
    from: 12,
    reason: 'To meet the waiting list at Elm Park Surgery',
    withdrawn: {
      in: -17,
      reason: 'The link workers showed what it would do to their weeks. A second post was asked for instead',
    },
  },
]

export const editionsDemo: DemoSource = (cast, chance): TableRows => {
  const told = TOLD.flatMap((change) => {
    const at = cast.organisations.find(({ name }) => name === change.at)
    return at ? [{ ...change, organisationId: at.id }] : []
  })
  return { standard_change: told.map((change) => rowOf(cast, chance, change)), event: eventsOf(cast, chance, told) }
}

type Placed = Told & { organisationId: string }

const rowOf = ({ today, leads }: Cast, chance: Chance, change: Placed) => {
  const { organisationId, path, value, before, madeIn, from, reason, withdrawn } = change
  const madeAt = londonInstant(plusDays(today, madeIn), '11:20')
  const closing = withdrawn && {
    withdrawn_at: londonInstant(plusDays(today, withdrawn.in), '16:05'),
    closed_by: leads.administrator,
    close_reason: withdrawn.reason,
    version: 2,
  }
  return {
    id: chance.id(madeAt),
    organisation_id: organisationId,
    path,
    value,
    before_value: before,
    from_on: plusDays(today, from),
    reason,
    made_by: leads.administrator,
    made_at: madeAt,
    withdrawn_at: closing?.withdrawn_at ?? null,
    closed_by: closing?.closed_by ?? null,
    close_reason: closing?.close_reason ?? null,
    version: closing?.version ?? 1,
  }
}

const eventsOf = (cast: Cast, chance: Chance, told: readonly Placed[]) =>
  demoEvents(
    cast,
    chance,
    told.flatMap(({ organisationId, path, madeIn, from, withdrawn }) => {
      const by = { id: cast.leads.administrator, role: 'administrator' }
      const about = [`organisation:${organisationId}` as const]
      const detail = { path, from: plusDays(cast.today, from) }
      const made = { name: 'editions.standard-changed', on: plusDays(cast.today, madeIn), by, about, detail }
      if (!withdrawn) return [made]
      return [made, { ...made, name: 'editions.change-withdrawn', on: plusDays(cast.today, withdrawn.in) }]
    }),
  )
