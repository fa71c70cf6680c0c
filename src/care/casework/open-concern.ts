import type { Context } from '../../platform/context.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command, problemsIn } from '../../platform/use-case.ts'
import { mayLogContact, relationshipFor } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import { beginChase } from './chase-concern.ts'
import { OpenConcern, RaiseWorry } from './concern.form.ts'
import { nextCheckAfter } from './concern.rules.ts'
import { insertEntry } from './concern-entries.store.ts'
import { insertConcern, markTold } from './keep-concerns.store.ts'

/**
 * Somebody may be unsafe (safety H4). Its event names the concern and not the case: no history, digest or export of a case says
 * that there is one.
 */
export const openConcern = command({
  event: 'casework.concern-opened',
  input: OpenConcern,
  load: (context, { caseId }) => findCase(context, caseId, 'lock'),
  may: (actor, subject) => relationshipFor(actor, subject)?.kind === 'asked' || mayLogContact(actor, subject),
  decide: (subject, form, { today }, actor) => {
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed. Reopen it first`)
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can raise a concern')
    const nextCheckOn = nextCheckAfter(today, form.nextCheckOn)
    return accept({ ...form, raisedById: actor.id, nextCheckOn, today })
  },
  save: async (context, concern, subject) => {
    if (!(await insertConcern(context, concern))) return refuse({ kind: 'repeated' })
    await beginChase(context, concern, subject)
    if (concern.toldWhom) {
      const { id, toldWhom, agreed, raisedById, today } = concern
      await insertEntry(context, {
        concernId: id,
        kind: 'told',
        byId: raisedById,
        toldWhom,
        toldOn: today,
        said: agreed,
      })
      await markTold(context, id, concern.nextCheckOn)
    }
    return accept({ id: concern.id })
  },
  about: ({ id }) => [`concern:${id}`],
  keep: [],
})

/** The same from a form of its own, where what worries must be written: there is no note beside it. */
export const raiseWorry = Object.assign(
  async (context: Context, form: unknown) => {
    const input = RaiseWorry.safeParse(form)
    return input.success ? openConcern(context, form) : refuse({ kind: 'invalid', problems: problemsIn(input.error) })
  },
  { input: RaiseWorry },
)
