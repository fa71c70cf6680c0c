import { namedIn } from '../../lib/named-in-notes.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { colleagueNames } from '../colleagues/index.ts'
import { ChangeAction } from './agreed-action.form.ts'
import type { AgreedAction } from './agreed-action.rules.ts'
import { mayChangeAction } from './agreed-actions.policy.ts'
import { findAction, updateAction } from './agreed-actions.store.ts'

type Loaded = { action: AgreedAction; owners: Map<string, string> }

/** Other words, another day, another owner: whoever changed it first is shown beside. */
export const changeAction = command({
  event: 'agreed-actions.action-changed',
  input: ChangeAction,
  load: async (context: Context, { actionId, ownerId }): Promise<Loaded | undefined> => {
    const action = await findAction(context, actionId, 'lock')
    if (!action || mayChangeAction(context.actor, action) !== true) return undefined
    return { action, owners: await colleagueNames(context, [ownerId ?? action.owner.id]) }
  },
  may: (actor, { action }) => mayChangeAction(actor, action),
  decide: ({ action, owners }, form, _, actor) => {
    const { text, dueOn, version, notAPerson } = form
    if (action.version !== version)
      return refuse({
        kind: 'conflict',
        theirs: { version: action.version, values: { text: action.text, dueOn: action.dueOn } },
      })
    const ownerId = form.ownerId ?? action.owner.id
    if (!owners.has(ownerId)) return invalid({ field: 'ownerId', message: 'Choose a colleague who does it' })
    const colleagues = [...owners.values(), ...(actor.kind === 'colleague' ? [actor.name] : [])]
    const [named] = namedIn({ text }, { notAPerson, before: [action.text], colleagues })
    if (named) return invalid(named)
    return accept({ id: action.id, text, dueOn, ownerId })
  },
  save: async (context, decision) => {
    await updateAction(context, decision)
    return accept({ id: decision.id })
  },
  about: ({ id }, { action }) => aboutAction(id, action),
  keep: ['dueOn'],
})

/** Both begin with their kind: `action:` here, and what the form's own pattern let in. */
export const aboutAction = (id: string, { setIn }: AgreedAction) => [`action:${id}`, setIn] as `${string}:${string}`[]
