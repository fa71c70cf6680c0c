import { command } from '../../platform/use-case.ts'
import { aboutMark, findLine } from './find-line.ts'
import { markedFor, mayMark } from './induction.policy.ts'
import { insertMark } from './induction.store.ts'
import { MarkDone, MarkNotApplicable } from './mark.form.ts'
import { decideDone, decideNotApplicable } from './mark.rules.ts'

/** Records an item as done, by whoever holds it or a manager above them, for them. */
export const markDone = command({
  event: 'induction.item-done',
  input: MarkDone,
  load: findLine,
  may: (actor, { plan, line }) => mayMark(actor, plan, line),
  decide: ({ plan, line }, form, { today }, actor) =>
    decideDone(form, { edition: plan.standard.edition, today, markedFor: markedFor(actor, plan, line) }),
  save: insertMark,
  about: aboutMark,
  keep: ['itemId', 'siteId', 'on', 'markedFor'],
})

/** Records that an item does not apply to this post, with the reason. */
export const markNotApplicable = command({
  event: 'induction.item-not-applicable',
  input: MarkNotApplicable,
  load: findLine,
  may: (actor, { plan, line }) => mayMark(actor, plan, line),
  decide: ({ plan, line }, form, { today }, actor) =>
    decideNotApplicable(form, { edition: plan.standard.edition, today, markedFor: markedFor(actor, plan, line) }),
  save: insertMark,
  about: aboutMark,
  keep: ['itemId', 'siteId', 'markedFor'],
})
