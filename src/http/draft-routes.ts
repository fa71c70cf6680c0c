import { dropDraft, keepDraft } from '../platform/drafts.ts'
import { accept } from '../platform/result.ts'
import { forgetVisitor } from './cookies.ts'
import { formOf } from './form-values.ts'
import { refused } from './refused.tsx'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'

/** Keeps what is in a form as it is typed (`browser/autosave.ts`): only texts, under the address of the form. */
const keep = async (visit: Visit): Promise<Response> => {
  const { values, workings } = await formOf(visit)
  const form = workings['_form'] ?? ''
  const kept = await visit.work(async (context) => {
    const holder = visit.holder()
    if (holder && form.startsWith('/')) await keepDraft(context, holder, form, values)
    return accept({ savedAt: context.moment.now })
  })
  return kept.ok ? visit.http.json(kept.value) : visit.http.json({}, 404)
}

/** Throws away what was kept, because its writer says so, and shows the form as it was. */
const discard = async (visit: Visit): Promise<Response> => {
  const { workings } = await formOf(visit)
  const asked = workings['_form'] ?? ''
  // An address of this site alone: nothing in a form leads a browser away.
  const form = asked.startsWith('/') ? asked : '/today'
  const gone = await visit.work(async (context) => {
    const holder = visit.holder()
    if (holder) await dropDraft(context, holder, form)
    return accept(undefined)
  })
  return gone.ok ? visit.redirect(form) : refused(visit, gone.refusal)
}

/** "Still there?" answered: looking is enough to keep the session. */
const stillHere = async (visit: Visit): Promise<Response> => {
  await formOf(visit)
  await visit.work(async () => accept(undefined))
  return visit.redirect('/today')
}

/** "Leave quickly": what was typed on the public form so far is not to be found in this browser again (safety H2). */
const leave = async (visit: Visit): Promise<Response> => {
  await formOf(visit)
  forgetVisitor(visit.http)
  return visit.http.body(null, 204)
}

export const draftRoutes: Route[] = [
  { method: 'POST', path: '/drafts', door: 'seat', kind: 'action', handle: keep },
  { method: 'POST', path: '/drafts/discard', door: 'seat', kind: 'action', handle: discard },
  { method: 'POST', path: '/leave', door: 'public', kind: 'action', handle: leave },
  { method: 'POST', path: '/still-here', door: 'seat', kind: 'action', handle: stillHere },
]
