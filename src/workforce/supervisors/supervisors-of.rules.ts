import type { Post } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Appointment, AppointmentKind, PlacementFacts } from '../placements/placements.rules.ts'
import type { AgreementKind } from './agreement.rules.ts'

/** Who gives each kind of supervision that an agreement may be about. */
const GIVEN_BY: Partial<Record<AppointmentKind, AgreementKind>> = {
  'gp-supervisor': 'gp-supervision',
  'clinical-supervisor': 'clinical-supervision',
}

/** One who supervises a worker today: in their own right, or in the place of one who is away. */
export type SupervisorToday = {
  kind: AgreementKind
  id: string
  name: string
  from?: string | undefined
  /** For whom they stand in. */
  covers?: { id: string; name: string } | undefined
  /** The supervisor is away today; `coveredBy`, when somebody stands in. */
  away?: { since: string; until?: string | undefined; coveredBy?: string | undefined } | undefined
}

/** Who supervises or covers on a day, from what stands beside the post and from who manages it. */
export function supervisorsOn(post: Pick<Post, 'lineManager'>, facts: PlacementFacts, on: string): SupervisorToday[] {
  const now = facts.appointments.filter((each) => holdsOn(each, on))
  const appointed = now.flatMap((each): SupervisorToday[] => {
    const kind = GIVEN_BY[each.kind]
    if (!kind) return []
    const { covers } = each
    const covered = covers ? now.find(({ colleagueId }) => colleagueId === covers)?.name : undefined
    return [
      {
        kind,
        id: each.colleagueId,
        name: each.name,
        from: each.from,
        ...(covers ? { covers: { id: covers, name: covered ?? 'somebody who is away' } } : {}),
        away: covers ? undefined : awayOn(each, now, facts, on),
      },
    ]
  })
  const { lineManager } = post
  return lineManager ? [...appointed, { kind: 'line-management', ...lineManager }] : appointed
}

function awayOn(each: Appointment, now: readonly Appointment[], { away = [] }: PlacementFacts, on: string) {
  const absence = away.find((one) => one.colleagueId === each.colleagueId && holdsOn(one, on))
  if (!absence) return undefined
  const coveredBy = now.find(({ covers, kind }) => covers === each.colleagueId && kind === each.kind)?.name
  return { since: absence.from, until: absence.until, coveredBy }
}
