import { standardFor } from '../../base/editions/index.ts'
import { organisationsReached } from '../../base/organisations/index.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import { ofFirstPcn, type SupervisorFacts } from './supervisor-facts.rules.ts'
import { ownerOfAbsence, supervisorFacts } from './supervisors.store.ts'

export type FoundSupervisor = SupervisorFacts & {
  standard: Standard
  /** The seat that asks is over somebody whom they supervise. */
  reached: boolean
  /** Only those of them whom the reader's seat is over, or all for the supervisor. */
  reachedPosts: string[]
}

/** One supervisor with what decides who may see and change it. The standard is that of the first PCN they serve. */
export async function findSupervisor(context: Context, colleagueId: string): Promise<FoundSupervisor | undefined> {
  const facts = (await supervisorFacts(context, [colleagueId])).get(colleagueId)
  if (!facts) return undefined
  const organisations = facts.supervising.flatMap(({ pcn, employer }) => [employer.id, ...(pcn ? [pcn.id] : [])])
  const over = organisations.length ? await organisationsReached(context, [...new Set(organisations)]) : new Set()
  const self = context.actor.kind === 'colleague' && context.actor.id === colleagueId
  const reachedPosts = facts.supervising
    .filter(({ pcn, employer }) => self || over.has(employer.id) || (pcn && over.has(pcn.id)))
    .map(({ postId }) => postId)
  const first = ofFirstPcn(facts.supervising) ?? facts.supervising[0]
  const at = first?.pcn?.id ?? first?.employer.id ?? seatOf(context)
  const standard = await standardFor(context, at, context.moment.today)
  return { ...facts, standard, reached: !self && reachedPosts.length > 0, reachedPosts: [...new Set(reachedPosts)] }
}

const seatOf = ({ actor }: Context): string => (actor.kind === 'colleague' ? actor.seat.organisationId : '')

/** The supervisor whose absence it is. */
export async function findAbsent(context: Context, awayId: string, locked = false) {
  const colleagueId = await ownerOfAbsence(context, awayId, locked)
  const found = colleagueId === undefined ? undefined : await findSupervisor(context, colleagueId)
  const absence = found?.absences.find(({ id }) => id === awayId)
  return found && absence && { ...found, absence }
}
export type FoundAbsent = NonNullable<Awaited<ReturnType<typeof findAbsent>>>
