import { namedIn } from '../../lib/named-in-notes.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { colleagueNames } from '../colleagues/index.ts'
import { AddActions } from './agreed-action.form.ts'
import { insertActions } from './agreed-actions.store.ts'

/**
 * What was agreed in one session or meeting. The module that calls this has said who may write there; a name of somebody
 * supported is pointed out before anything is saved.
 */
export const addActions = command({
  event: 'agreed-actions.actions-added',
  input: AddActions,
  load: async (context: Context, { actions }) => ({
    owners: await colleagueNames(context, [...new Set(actions.map(({ ownerId }) => ownerId))]),
  }),
  may: (actor) => actor.kind === 'colleague' || actor.kind === 'link-holder' || 'Sign in to set an action',
  decide: ({ owners }, { setIn, setInWords = '', setInHref, actions, notAPerson }, _, actor) => {
    if (actions.some(({ ownerId }) => !owners.has(ownerId)))
      return invalid({ field: 'ownerId', message: 'Choose a colleague who does it' })
    const setBy = 'name' in actor && actor.name ? [actor.name] : []
    const colleagues = [...owners.values(), ...setBy]
    const texts = Object.fromEntries(actions.map(({ text }, place) => [`actions-${place}`, text]))
    const named = namedIn(texts, { notAPerson, colleagues })
    if (named.length) return invalid(...named.map(({ message }) => ({ field: 'text', message })))
    const kept = actions.map((action) => ({ ...action, about: action.about ?? [] }))
    return accept({ setIn, setInWords, setInHref, actions: kept, count: kept.length })
  },
  save: async (context, decision) => {
    await insertActions(context, decision)
    return accept({ ids: decision.actions.map(({ id }) => id) })
  },
  about: ({ setIn, actions }) => aboutOf([setIn, ...actions.flatMap(({ id, about }) => [`action:${id}`, ...about])]),
  keep: ['count'],
})

/** Each begins with its kind: the form's own pattern saw to it. */
const aboutOf = (abouts: string[]) => [...new Set(abouts)] as `${string}:${string}`[]
