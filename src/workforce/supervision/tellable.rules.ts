import type { Post } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { PlacementFacts } from '../placements/placements.rules.ts'

/** Somebody in a role at an organisation today. */
export type Seated = { role: string; organisationId: string; colleagueId: string }
type Person = { toldId: string; toldAs: string }

/** One duty that is not met: which, towards whom, at which practice, and the day since which it stands. */
type Breach = { clause: string; aboutId: string; atId: string; since: string }
/** One breach and one person who is to be told of it. */
export type ToTell = Breach & Person & { message: string | undefined; says: string }

const NOWHERE = '00000000-0000-0000-0000-000000000000'
/** A duty that nobody ever met has no day since which it stands: then it is one breach for as long as it lasts. */
const ALWAYS = '2000-01-01'

export const breachOf = ({ clause, on, at }: Reason, aboutId: string, today: string, atId = at?.id): Breach => ({
  clause,
  aboutId,
  since: on !== undefined && on <= today ? on : ALWAYS,
  atId: atId ?? NOWHERE,
})

/** What makes one telling the same as another. */
export const keyOf = ({ clause, aboutId, atId, since, toldId }: Breach & Pick<Person, 'toldId'>): string =>
  [clause, aboutId, atId, since, toldId].join(' ')

/**
 * The people behind the roles that a breach towards one worker is told to: the line manager by name, supervisors by
 * appointment or as their cover, the practice's manager at that practice, and managers where they sit. Each once.
 */
export function tellable(
  roles: readonly string[],
  reason: Pick<Reason, 'at'>,
  post: Post,
  facts: PlacementFacts,
  seated: readonly Seated[],
  today: string,
): Person[] {
  const people = roles.flatMap((role): Person[] => {
    if (role === 'line-manager') return post.lineManager ? [{ toldId: post.lineManager.id, toldAs: role }] : []
    if (role === 'gp-supervisor' || role === 'clinical-supervisor')
      return facts.appointments
        .filter((each) => each.kind === role && holdsOn(each, today))
        .map(({ colleagueId }) => ({ toldId: colleagueId, toldAs: role }))
    const at = whereSits(role, reason, post)
    return seated
      .filter((one) => one.role === role && at.includes(one.organisationId))
      .map(({ colleagueId }) => ({ toldId: colleagueId, toldAs: role }))
  })
  return [...new Map(people.map((person) => [person.toldId, person])).values()]
}

function whereSits(role: string, { at }: Pick<Reason, 'at'>, { employer, pcn }: Post): string[] {
  if (role === 'practice-manager') return at ? [at.id] : []
  if (role === 'provider-manager') return [employer.id]
  return [(pcn ?? employer).id]
}
