import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { aboutMark, findLine } from './find-line.ts'
import { mayMark } from './induction.policy.ts'
import { undoMark as takeBack } from './induction.store.ts'
import { UndoMark } from './mark.form.ts'

/** Takes back what was recorded about an item; what was said stays in its history. */
export const undoMark = command({
  event: 'induction.item-undone',
  input: UndoMark,
  load: findLine,
  may: (actor, { plan, line }) => mayMark(actor, plan, line),
  decide: (_, form) => accept(form),
  save: async (context, which) => ((await takeBack(context, which)) ? accept(which) : refuse({ kind: 'repeated' })),
  about: aboutMark,
  keep: ['itemId', 'siteId'],
})
