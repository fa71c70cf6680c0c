import type { Post, PostSite } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Holder, Met, Reason } from '../../lib/verdict.ts'
import {
  accessNeeded,
  accessReasons,
  appointmentReasons,
  type PlacementFacts,
  shortName,
  stateInWords,
  trainingLacking,
} from '../placements/placements.rules.ts'
import type { TrainingFact } from '../training/training.rules.ts'

/** One worker at one site, with what the rules ask. */
export type AtSite = {
  post: Post
  site: PostSite
  facts: PlacementFacts
  standard: Standard
  trainings: readonly TrainingFact[]
}

/** What is missing at one site, part by part, each with whoever holds it. */
export type Lacks = {
  /** Without these, access is not complete: ways in, the training to use them, whom to ring [S57]. */
  access: Reason[]
  /** The first point of contact, where one is asked for. */
  contact: Reason[]
}

/** A worker is at home at a site only with all of it. Before their first day there nothing is late. */
export function lacksAt(at: AtSite, today: string): Lacks {
  const { post, site, facts, standard, trainings } = at
  const verdict = accessReasons(post, facts, trainings, standard, today).find((reason) => reason.at?.id === site.id)
  const from = site.from > post.startedOn ? site.from : post.startedOn
  const met: Met = from > today ? 'due' : (verdict?.met ?? 'due')
  const front = {
    clause: standard.recordAccess.id,
    met,
    at: { id: site.id, name: site.name },
    ...(from > today ? { on: from } : verdict?.on ? { on: verdict.on } : {}),
  }
  const contact = appointmentReasons(post, facts, standard, today).filter(
    (reason) => reason.at?.id === site.id && reason.met !== 'met',
  )
  // Nothing is used there, or nobody has said so: nothing is asked for.
  if (accessNeeded(standard, facts, site).length === 0) return { access: [], contact }
  const access = [
    ...waysIn(at).map((says) => ({ ...front, says, heldBy: siteHolder(at) })),
    ...trainingLacking(site.id, post, trainings, standard, today).map(({ id, title, says }) => ({
      ...front,
      clause: id,
      says: site.kind === 'practice' ? withoutExamples(says) : `${title} is not recorded as done for ${site.name}.`,
      heldBy: trainingHolder(id, at),
    })),
    ...whomToRing(at).map((says) => ({ ...front, says, heldBy: siteHolder(at) })),
  ]
  return { access, contact }
}

const withoutExamples = (says: string) => says.replace(/ \([^)]*\)/, '')

export const isComplete = ({ access }: Lacks): boolean => access.length === 0

/** Kinds that stand alike are said together: `Appointment book, tasks: asked for on 3 Nov 2026.` */
function waysIn({ site, facts, standard }: AtSite): string[] {
  const missing = accessNeeded(standard, facts, site).flatMap(({ id, label }) => {
    const found = facts.access.find((each) => each.siteId === site.id && each.accessType === id)
    if (found?.state === 'live') return []
    const why = found?.blocker ? `. In the way: ${found.blocker}` : ''
    return [{ name: shortName(label), state: `${stateInWords(found)}${why}` }]
  })
  return [...new Set(missing.map(({ state }) => state))].map((state) => {
    const names = missing.filter((each) => each.state === state).map(({ name }) => name)
    return `${names.join(', ')}: ${state}.`
  })
}

const whomToRing = ({ site, facts }: AtSite): string[] =>
  facts.practices.find(({ siteId }) => siteId === site.id)?.whoToRing
    ? []
    : [`Nobody is named at ${site.name} to ring when it breaks.`]

const roleWords = ({ induction }: Standard, role: string): string =>
  (induction.ownerRoles.find(({ id }) => id === role)?.label ?? role).replace(/ \(.*\)$/, '')

/** Whoever can open its records: the practice's manager, or at any other site whoever runs it. */
const siteHolder = ({ site, standard }: Pick<AtSite, 'site' | 'standard'>): Holder => ({
  role: site.kind === 'practice' ? roleWords(standard, 'practice-manager') : 'Whoever runs it',
  organisation: site.name,
})

/** As the induction says who gives it; what it does not name is the line manager's to arrange. */
function trainingHolder(training: string, { post, site, standard }: AtSite): Holder {
  const owner = standard.induction.items.find((item) => item.training === training)?.owner
  if (owner === 'practice-manager') return siteHolder({ site, standard })
  const role = roleWords(standard, 'line-manager')
  return { role, name: post.lineManager?.name, organisation: post.employer.name }
}
