import { framework } from '../../base/editions/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Cast, DemoPcn, DemoSource, TableRows } from '../../platform/demo.ts'
import { demoAgreements } from './agreements.demo.ts'
import { demoPlans } from './plans.demo.ts'

/** Agreements at every state, supervisors who are ready, away and covered or not, and development plans. */
export const demo: DemoSource = (cast, chance) => {
  const away = cast.pcns.slice(1, 3)
  const [uncovered, covered] = away.map((pcn, at) => ({ pcn, id: chance.id(), hasCover: at === 1 }))
  const absences = [uncovered, covered].filter((each) => each !== undefined)
  return {
    ...demoAgreements(cast, chance),
    supervisor_confirmation: cast.pcns.flatMap((pcn, at) => confirmationsOf(cast, pcn, at, chance.id)),
    supervisor_absence: absences.map(({ id, pcn, hasCover }) => ({
      id,
      colleague_id: hasCover ? pcn.gpSupervisorId : pcn.clinicalSupervisorId,
      from_on: plusDays(cast.today, hasCover ? -6 : -20),
      until_on: hasCover ? plusDays(cast.today, 22) : null,
      recorded_by: pcn.managerId,
    })),
    supervisor_cover: absences
      .filter(({ hasCover }) => hasCover)
      .map(({ id, pcn }) => ({
        id: chance.id(),
        absence_id: id,
        colleague_id: pcn.clinicalDirectorId,
        from_on: plusDays(cast.today, -6),
      })),
    ...demoPlans(cast, chance),
  } satisfies TableRows
}

/** Days since each supervisor went through the list, and how many points they left open; nobody in the last PCN has yet. */
const CONFIRMED = [
  { gp: { ago: 120, open: 0 }, clinical: { ago: 45, open: 2 } },
  { gp: { ago: 300, open: 0 }, clinical: { ago: 300, open: 0 } },
  { gp: { ago: 12, open: 0 }, clinical: undefined },
] as const

function confirmationsOf(cast: Cast, pcn: DemoPcn, at: number, newId: (at?: Date) => string) {
  const said = CONFIRMED[at]
  if (!said) return []
  const all = framework().supervision.supervisorReadiness.items
  const row = (colleagueId: string, { ago, open }: { ago: number; open: number }) => {
    const confirmedAt = londonInstant(plusDays(cast.today, -ago), '12:30')
    return {
      id: newId(confirmedAt),
      colleague_id: colleagueId,
      edition: framework().edition,
      // The time in a job plan is what is missing most often, so the last points but one stay open.
      points: open ? all.filter((_, point) => point < 5 || point >= 5 + open) : [...all],
      confirmed_on: plusDays(cast.today, -ago),
      confirmed_at: confirmedAt,
    }
  }
  return [row(pcn.gpSupervisorId, said.gp), ...(said.clinical ? [row(pcn.clinicalSupervisorId, said.clinical)] : [])]
}
