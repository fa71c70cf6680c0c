import { addActions, changeAction } from '../../base/agreed-actions/index.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { keepHeld } from '../supervision/index.ts'
import { coverItems } from './agenda-items.store.ts'
import { aboutSession, findNotes } from './find-notes.ts'
import { findOwners } from './find-owners.ts'
import { competencyDomains, kindsInWords, themeTags } from './kinds.ts'
import { offerToSign } from './offer-to-sign.ts'
import { findPrivateNote, savePrivateNote } from './private-notes.store.ts'
import { saveRecord as keepRecord } from './records.store.ts'
import { SaveRecord } from './save-record.form.ts'
import { decideRecord, type Saving, type ToSave } from './save-record.rules.ts'
import { paths } from './session-notes.paths.ts'
import { isOneOfTwo } from './session-notes.policy.ts'
import { insertSignature } from './signatures.store.ts'

/**
 * One press: the session was held, what the two keep of it, each action in its owner's list, my private note, and my signature.
 * What was signed before is signed by both again.
 */
export const saveRecord = command({
  event: 'session-notes.record-saved',
  input: SaveRecord,
  load,
  may: isOneOfTwo,
  decide: decideRecord,
  save,
  about: ({ sessionId, postId }) => [aboutSession(sessionId), `post:${postId}`],
  keep: ['first', 'wasSigned'],
})

async function load(context: Context, { sessionId }: SaveRecord): Promise<Saving | undefined> {
  const notes = await findNotes(context, sessionId, 'lock')
  if (!notes?.party) return undefined
  const { session, pair, party, record, actions, signatures } = notes
  const owners = await findOwners(context, session.postId, pair)
  const own = await findPrivateNote(context, sessionId)
  const tags = {
    themes: themeTags(),
    competencies: competencyDomains().flatMap(({ competencies }) => competencies.map(({ id }) => id)),
  }
  return { session, pair, party, record, own, actions, owners, tags, wasSigned: signatures.length > 0 }
}

async function save(context: Context, form: ToSave, saving: Saving): Promise<Result<{ id: string }>> {
  const { pair, party } = saving
  const { sessionId, postId } = form
  const { kinds, heldOn, minutes, format, functions } = form
  const supervisorId = pair.supervisor.id
  const held = await keepHeld(context, { sessionId, postId, kinds, heldOn, minutes, format, functions, supervisorId })
  if (!held.ok) return held
  const actions = await saveActions(context, form)
  if (!actions.ok) return actions
  if (!party) return accept({ id: sessionId })
  const me = pair[party].id
  await keepRecord(context, { ...form, workerId: pair.worker.id, supervisorId: pair.supervisor.id }, me)
  await savePrivateNote(context, sessionId, form.own)
  await coverItems(context, { postId, pairIds: [pair.worker.id, pair.supervisor.id], sessionId })
  const after = await findNotes(context, sessionId)
  // Saved without a change to what it binds, the record is signed already.
  if (after) await insertSignature(context, { sessionId, as: party, by: me, hash: after.hash, how: 'signed-in' })
  // The other may sign in the room at once: the square and the PIN stand on the page that comes next.
  await offerToSign(context, { sessionId })
  return accept({ id: sessionId })
}

async function saveActions(context: Context, form: ToSave): Promise<Result<unknown>> {
  const { sessionId, asked: notAPerson, added, changed } = form
  const setInWords = `${kindsInWords(form.kinds)} on ${shortDate(form.heldOn)}`
  const about = [`post:${form.postId}`]
  if (added.length) {
    const done = await addActions(context, {
      setIn: aboutSession(sessionId),
      setInWords,
      setInHref: paths.session({ sessionId }),
      actions: added.map((action) => ({ ...action, about })),
      notAPerson,
    })
    if (!done.ok) return done
  }
  for (const action of changed) {
    const done = await changeAction(context, { ...action, notAPerson })
    if (!done.ok) return done
  }
  return accept(undefined)
}
