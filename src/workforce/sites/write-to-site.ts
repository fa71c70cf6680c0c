import { londonDay } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { addressOfLink, makeLink, revokeLinks } from '../../platform/links.ts'
import { sendLater } from '../../platform/mail.ts'
import type { HereAtSite } from './find-at-site.ts'
import { accessAsked } from './messages.rules.ts'
import { type Recipient, recipientFor } from './recipients.ts'
import { closeRequest, insertRequest, openRequests } from './requests.store.ts'
import { ACCESS_LINK } from './sites.paths.ts'

/** Long enough for a practice to ask its IT; short enough that a forgotten letter opens nothing. */
const LINK_DAYS = 14

const aboutRequest = (id: string) => `access-request:${id}` as const

/** Writes to a site for these workers, one letter to each of those who answer for it. Answers how many letters went out. */
export async function writeToSite(context: Context, siteId: string, workers: readonly HereAtSite[]): Promise<number> {
  const letters = new Map<string, { to: Recipient; workers: HereAtSite[] }>()
  for (const worker of workers) {
    const to = await recipientFor(context, worker)
    if (!to) continue
    const letter = letters.get(to.about) ?? { to, workers: [] }
    letter.workers.push(worker)
    letters.set(to.about, letter)
  }
  for (const { to, workers: asked } of letters.values()) await writeLetter(context, siteId, to, asked)
  return letters.size
}

/** Asked again, the new letter stands for the old one: of two letters about the same workers, only the last one's link works. */
async function writeLetter(context: Context, siteId: string, to: Recipient, workers: readonly HereAtSite[]) {
  const { actor, moment } = context
  const [first] = workers
  if (actor.kind !== 'colleague' || !first) return
  const postIds = workers.map(({ post }) => post.id)
  for (const earlier of await openRequests(context, siteId))
    if (earlier.postIds.every((id) => postIds.includes(id))) await callLinkBack(context, earlier.id)
  const id = moment.newId()
  const expiresAt = new Date(moment.now.getTime() + LINK_DAYS * 86_400_000)
  await insertRequest(context, {
    id,
    siteId,
    toName: to.name,
    toAbout: to.about,
    askedBy: actor.id,
    postIds,
    expiresAt,
  })
  const secret = await makeLink(context, {
    purpose: ACCESS_LINK,
    about: aboutRequest(id),
    holderName: to.name,
    expiresAt,
  })
  const words = accessAsked({
    toName: to.name,
    byName: actor.name,
    site: first.site.name,
    workers: workers.map(({ post }) => post.name),
    link: await addressOfLink(context, secret),
    until: londonDay(expiresAt),
  })
  await sendLater(context, 'sites.access-asked', { kind: 'colleague', about: to.about }, { to: to.email, ...words })
}

/** From now on its link opens nothing. */
export async function callLinkBack(context: Context, requestId: string): Promise<void> {
  await revokeLinks(context, ACCESS_LINK, aboutRequest(requestId))
  await closeRequest(context, requestId, 'called-back')
}

/** The letter that a link-holder holds the link of, while it still waits. */
export const requestIdIn = (about: string): string => about.replace(/^access-request:/, '')
