import { z } from 'zod'
import { choiceField, idField, notAPersonField, textField } from '../../lib/fields.ts'
import { namedIn } from '../../lib/named-in-notes.ts'
import { accept, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { deleteItem, findItem, insertItem, showItem } from './agenda-items.store.ts'
import { findNotes } from './find-notes.ts'
import { other } from './record.rules.ts'
import { isOneOfTwo } from './session-notes.policy.ts'

/** What I want to talk about: mine alone until I show it. */
export const addItem = command({
  event: 'session-notes.item-added',
  input: z.object({
    sessionId: idField(),
    id: z.uuid(),
    text: textField({ max: 500, name: 'What you want to talk about', ask: 'Write what you want to talk about' }),
    notAPerson: notAPersonField,
  }),
  load: async (context, { sessionId }) => {
    const notes = await findNotes(context, sessionId)
    return notes?.party ? notes : undefined
  },
  may: isOneOfTwo,
  decide: ({ pair, party, session }, { id, text, notAPerson }, _, actor) => {
    if (!party || actor.kind !== 'colleague') return refuse({ kind: 'missing' })
    const named = namedIn({ text }, { notAPerson, colleagues: [pair.worker.name, pair.supervisor.name] })
    if (named.length) return invalid(...named.map(({ field, message }) => ({ field, message })))
    const [author, reader] = [pair[party].id, pair[other(party)].id]
    const who = { authorId: author, accountId: actor.accountId, readerId: reader }
    return accept({ id, text, postId: session.postId, sessionId: session.id, ...who })
  },
  save: insertItem,
  // That somebody prepares is their own: no history says so.
  about: () => [],
  keep: [],
})

/** Shows an item to the other, takes that back, or takes the item away: its author alone can. */
export const changeItem = command({
  event: 'session-notes.item-changed',
  input: z.object({
    sessionId: idField(),
    agendaItemId: idField(),
    as: choiceField(['shown', 'private', 'gone'], 'Choose what becomes of it'),
  }),
  load: (context, { agendaItemId }) => findItem(context, agendaItemId),
  may: (actor, item) => (actor.kind === 'colleague' && actor.id === item.authorId) || 'Only its author can change it',
  decide: (item, { as }) =>
    as !== 'gone' && item.shown === (as === 'shown') ? refuse({ kind: 'repeated' }) : accept({ id: item.id, as }),
  save: async (context, { id, as }) => {
    if (as === 'gone') await deleteItem(context, id)
    else await showItem(context, id, as === 'shown')
    return accept({ id })
  },
  about: () => [],
  keep: [],
})
