import { enqueue } from '../../platform/jobs.ts'
import { command } from '../../platform/use-case.ts'
import { findClashes, kindsFor } from './find-planning.ts'
import { findSupervisee } from './find-supervisee.ts'
import { tellAgain } from './jobs.ts'
import { PlanSession } from './plan-session.form.ts'
import { insertPlanned } from './planned-changes.store.ts'
import { decidePlan, startsOf } from './planning.rules.ts'
import { mayRecord } from './supervision.policy.ts'

/** Plans one session, or one every so many weeks. Both are invited; what does not fit is pointed out first. */
export const planSession = command({
  event: 'supervision.session-planned',
  input: PlanSession,
  load: async (context, form) => {
    const found = await findSupervisee(context, form.postId)
    if (!found) return undefined
    const { supervisorId, minutes } = form
    const clashes = await findClashes(context, found, { supervisorId, minutes, starts: startsOf(form) })
    return { ...found, clashes, allowed: kindsFor(found) }
  },
  may: mayRecord,
  decide: (planning, form, moment) => decidePlan(planning, form, moment),
  save: async (context, plan) => {
    const planned = await insertPlanned(context, plan)
    if (planned.ok) await enqueue(context, planned.value.ids.map(tellAgain))
    return planned
  },
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: ['kinds', 'startsAt', 'minutes', 'sessions'],
})
