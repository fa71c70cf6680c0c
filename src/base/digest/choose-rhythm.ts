import type { Context } from '../../platform/context.ts'
import { accept } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { ChooseRhythm } from './digest.form.ts'
import { keepRhythm } from './digest.store.ts'

/** Daily, weekly or never: everybody for themselves. */
export const chooseRhythm = command({
  event: 'digest.rhythm-chosen',
  input: ChooseRhythm,
  load: async ({ actor }: Context) => (actor.kind === 'colleague' ? { colleagueId: actor.id } : undefined),
  may: () => true,
  decide: (_, form) => accept(form),
  save: async (context, { rhythm }, { colleagueId }) => {
    await keepRhythm(context, colleagueId, rhythm)
    return accept({ rhythm })
  },
  about: (_, { colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['rhythm'],
})
