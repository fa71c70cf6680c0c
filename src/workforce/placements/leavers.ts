import type { Context } from '../../platform/context.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AccessAtPractice } from './access.form.ts'
import { lockPost } from './appointments.store.ts'
import { findBeside } from './find-beside.ts'
import { closeAccessRows, leaversUnder, reopenAccessRows } from './leavers.store.ts'
import { mayGrantAccess } from './placements.policy.ts'

async function findLeaver(context: Context, { postId, siteId }: { postId: string; siteId: string }) {
  await lockPost(context, postId)
  const beside = await findBeside(context, postId)
  const [leaver] = await leaversUnder(context, siteId, { postId, siteId })
  return beside && { ...beside, siteId, leaver }
}

const about = ({ postId, siteId }: { postId: string; siteId: string }) =>
  [`post:${postId}`, `organisation:${siteId}`] as const

/** Whoever no longer comes to a site opens nothing there any more: the site says that it has closed it all [S56]. */
export const closeAccess = command({
  event: 'placements.access-closed',
  input: AccessAtPractice,
  load: findLeaver,
  may: mayGrantAccess,
  decide: ({ post, leaver }, form) => {
    if (!leaver) return forbidden(`${post.name} still comes here, or has no access to close`)
    return leaver.open > 0 ? accept({ ...form, items: leaver.open }) : refuse({ kind: 'repeated' })
  },
  save: async (context, { postId, siteId }) => {
    await closeAccessRows(context, postId, siteId)
    return accept({ id: siteId })
  },
  about: (closing) => [...about(closing)],
  keep: ['siteId', 'items'],
})

/** Pressed too soon: it is open after all. */
export const reopenAccess = command({
  event: 'placements.access-still-open',
  input: AccessAtPractice,
  load: findLeaver,
  may: mayGrantAccess,
  decide: ({ leaver }, form) =>
    leaver?.closedOn ? accept({ ...form, closedOn: leaver.closedOn }) : refuse({ kind: 'repeated' }),
  save: async (context, reopened) => {
    await reopenAccessRows(context, reopened)
    return accept({ id: reopened.siteId })
  },
  about: (reopened) => [...about(reopened)],
  keep: ['siteId'],
})
