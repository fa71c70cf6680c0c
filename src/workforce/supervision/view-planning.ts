import { holdsOn } from '../../lib/holds-on.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { findPlannedFor, kindsFor, type PlannedFor } from './find-planning.ts'
import { findSupervisee, type Supervisee } from './find-supervisee.ts'
import { pairWords } from './pair-words.store.ts'
import { isOfThePair, mayChangePlan, mayRecord } from './supervision.policy.ts'
import { usualMinutes } from './usual-minutes.rules.ts'

export type PlanningView = Supervisee & {
  offered: { id: string; label: string; purpose: string }[]
  /** What stands in the form before anybody types. */
  supervisorId: string
  minutes: number
}

const GIVEN_BY: Readonly<Record<string, string>> = {
  'gp-supervision': 'gp-supervisor',
  'clinical-supervision': 'clinical-supervisor',
}

/** A post before a session is planned for it: who might hold it, and how long that kind usually takes. */
export const viewPlanning = query({
  read: 'supervision.planning-viewed',
  load: async (
    context: Context,
    { postId, kinds }: { postId: string; kinds?: string | undefined },
  ): Promise<PlanningView | undefined> => {
    const found = await findSupervisee(context, postId)
    if (!found) return undefined
    const allowed = kindsFor(found)
    return {
      ...found,
      offered: found.standard.supervision.types.filter(({ id }) => allowed.includes(id)),
      supervisorId: usualSupervisor(found, kinds, context) ?? '',
      minutes: usualMinutes(kinds ? [kinds] : [], found.standard),
    }
  },
  may: mayRecord,
  about: ({ post }) => [`post:${post.id}`],
})

/** Whoever is appointed for the kind; the line manager for their own; else whoever plans, when it is not the worker. */
function usualSupervisor({ post, facts }: Supervisee, kind: string | undefined, { actor, moment }: Context) {
  const given = kind === undefined ? undefined : GIVEN_BY[kind]
  const appointed = facts.appointments.find((each) => each.kind === given && holdsOn(each, moment.today))
  const mine = actor.kind === 'colleague' && actor.id !== post.colleagueId ? actor.id : undefined
  if (kind === 'line-management') return post.lineManager?.id ?? mine
  return appointed?.colleagueId ?? mine
}

export type PlannedView = PlannedFor & {
  /** One of the two looks: they may write to each other. */
  ofThePair: boolean
  words: string | undefined
}

/** One planned session before it is moved, called off or said to be missed. */
export const viewPlanned = query({
  read: 'supervision.planned-session-viewed',
  load: async (context: Context, { sessionId }: { sessionId: string }): Promise<PlannedView | undefined> => {
    const found = await findPlannedFor(context, sessionId)
    if (!found) return undefined
    const ofThePair = isOfThePair(context.actor, found)
    return { ...found, ofThePair, words: ofThePair ? await pairWords(context, sessionId) : undefined }
  },
  may: mayChangePlan,
  about: ({ session }) => [`post:${session.postId}`, `supervision-session:${session.id}`],
})
