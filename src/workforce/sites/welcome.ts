import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AddWelcome, TakeBack } from './at-site.form.ts'
import { findWorkerAtSite } from './find-at-site.ts'
import { aboutSite } from './looked.ts'
import type { WelcomeKind } from './site-facts.rules.ts'
import { mayWriteAtSite } from './sites.policy.ts'
import { endWelcome, insertWelcome, type NewWelcome } from './written.store.ts'

/** Writes down that the worker was introduced to somebody at a site, or is invited to a meeting there [S53] [S92]. */
export const addWelcome = command({
  event: 'sites.welcomed',
  input: AddWelcome,
  load: findWorkerAtSite,
  may: mayWriteAtSite,
  decide: (_, form, { today }, actor): Result<NewWelcome> => {
    if (form.on > today) return invalid({ field: 'on', message: 'The day must be today or in the past' })
    return accept({ ...form, by: actor.kind === 'colleague' ? actor.id : '' })
  },
  save: insertWelcome,
  about: aboutSite,
  keep: ['kind', 'on'],
})

type TakenBack = { postId: string; siteId: string; welcomeId: string; kind: WelcomeKind | undefined }

/** Put down by mistake, or no longer so. */
export const takeBackWelcome = command({
  event: 'sites.welcome-taken-back',
  input: TakeBack,
  load: findWorkerAtSite,
  may: mayWriteAtSite,
  decide: ({ here }, form): Result<TakenBack> => {
    const kind = here.welcomes.find(({ id }) => id === form.welcomeId)?.kind
    return accept({ ...form, kind })
  },
  save: (context, { welcomeId, ...at }: TakenBack) => endWelcome(context, { ...at, id: welcomeId }),
  about: (taken) => aboutSite(taken),
  keep: ['kind'],
})
