import { z } from 'zod'
import { choiceField, idField } from '../../lib/fields.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { londonDay } from '../../lib/moment.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findSupervisee, type Supervisee } from './find-supervisee.ts'
import { insertPlanned } from './planned-changes.store.ts'
import { SESSION_KINDS } from './session-kinds.rules.ts'
import { plannedOnDay } from './started.store.ts'
import { mayRecord } from './supervision.policy.ts'
import { usualMinutes } from './usual-minutes.rules.ts'

const StartSession = z.object({
  postId: idField(),
  kind: choiceField(SESSION_KINDS, 'Choose the kind of session'),
})

/** A session that nobody planned and that is held now: its agenda and its record need one to belong to. */
export const startSession = command({
  event: 'supervision.session-started',
  input: StartSession,
  load: (context: Context, { postId }) => findSupervisee(context, postId),
  may: mayRecord,
  decide: (found, { postId, kind }, { now, today, newId }, actor) => {
    const supervisorId = holderOf(found, kind, actor, today)
    if (!supervisorId)
      return invalid({ field: 'kind', message: 'Nobody is appointed for this kind of session: plan one with somebody' })
    const start = { on: londonDay(now), startsAt: now }
    const minutes = usualMinutes([kind], found.standard)
    const plan = { id: newId(), postId, kinds: [kind], supervisorId, minutes, format: undefined }
    return accept({ ...plan, starts: [start], startsAt: now.toISOString(), sessions: 1 })
  },
  save: async (context, plan) => {
    const before = await plannedOnDay(context, plan)
    return before ? accept({ id: before }) : insertPlanned(context, plan)
  },
  about: ({ postId }) => [`post:${postId}`],
  keep: ['kinds'],
})

const APPOINTED: Readonly<Record<string, string>> = {
  'gp-supervision': 'gp-supervisor',
  'clinical-supervision': 'clinical-supervisor',
}

/** Whoever starts it holds it; where the worker does, whoever is appointed for that kind. */
function holderOf({ post, facts }: Supervisee, kind: string, actor: Actor, today: string): string | undefined {
  if (actor.kind !== 'colleague') return undefined
  if (actor.id !== post.colleagueId) return actor.id
  if (kind === 'line-management') return post.lineManager?.id
  const found = facts.appointments.find((each) => each.kind === APPOINTED[kind] && holdsOn(each, today))
  return found?.colleagueId
}
