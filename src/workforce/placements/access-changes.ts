import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AccessAtPractice, ChangeAccess } from './access.form.ts'
import { sitesWithAccess } from './access.rules.ts'
import { putAccess } from './access.store.ts'
import { changed, toAsk, toGrant } from './access-change.rules.ts'
import { lockPost } from './appointments.store.ts'
import { findBeside } from './find-beside.ts'
import type { Access } from './placement-facts.rules.ts'
import { mayAskForAccess, mayGrantAccess } from './placements.policy.ts'

type AtPractice = { postId: string; siteId: string }
type Changes = AtPractice & { access: Access[]; items: number }

export async function findAtPractice(context: Context, { postId, siteId }: AtPractice) {
  await lockPost(context, postId)
  const beside = await findBeside(context, postId)
  const site = beside && sitesWithAccess(beside.post, context.moment.today).find(({ id }) => id === siteId)
  return beside && site && { ...beside, site, siteId }
}

const save = async (
  context: Context,
  { postId, siteId, access }: AtPractice & { access: Access[] },
): Promise<Result<{ id: string }>> => {
  await putAccess(context, postId, access)
  return accept({ id: siteId })
}

/** Nothing left to do is what was already done. */
const all = (asked: AtPractice, access: Access[]): Result<Changes> =>
  access.length ? accept({ ...asked, access, items: access.length }) : refuse({ kind: 'repeated' })

const about = ({ postId, siteId }: Changes) => [`post:${postId}`, `organisation:${siteId}`] as const

/** Asks a practice for everything that the worker needs there and nobody has asked for. */
export const askForAccess = command({
  event: 'placements.access-asked',
  input: AccessAtPractice,
  load: findAtPractice,
  may: mayAskForAccess,
  decide: (known, form, { today }) => all(form, toAsk(known, today)),
  save: (context, changes: Changes) => save(context, changes),
  about: (changes) => [...about(changes)],
  keep: ['siteId', 'items'],
})

/** The practice says that everything needed is live: one press. */
export const grantAccess = command({
  event: 'placements.access-granted',
  input: AccessAtPractice,
  load: findAtPractice,
  may: mayGrantAccess,
  decide: (known, form, { today }) => all(form, toGrant(known, today)),
  save: (context, changes: Changes) => save(context, changes),
  about: (changes) => [...about(changes)],
  keep: ['siteId', 'items'],
})

type OneChange = Changes & { accessType: string; state: Access['state'] }

/** One kind of access moves: approved, live, suspended, removed; with what stands in the way. */
export const changeAccess = command({
  event: 'placements.access-changed',
  input: ChangeAccess,
  load: findAtPractice,
  may: mayGrantAccess,
  decide: (known, form, { today }): Result<OneChange> => {
    const now = changed(known, form, today)
    if (!now.ok) return now
    const { postId, siteId, accessType, state } = form
    return accept({ postId, siteId, accessType, state, access: [now.value], items: 1 })
  },
  save: (context, change: OneChange) => save(context, change),
  about: (changes) => [...about(changes)],
  keep: ['siteId', 'accessType', 'state'],
})
