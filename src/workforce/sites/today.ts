import { framework } from '../../base/editions/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { lowerFirst } from '../../lib/lower-first.ts'
import { daysBetween } from '../../lib/plain-date.ts'
import { holderInWords } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { membersOf } from '../placements/index.ts'
import { atSites, type HereAtSite } from './find-at-site.ts'
import { findSite } from './find-site.ts'
import { letterInWords } from './letter.rules.ts'
import { owedUnder } from './list-owed.ts'
import { contactLines } from './site-contacts.rules.ts'
import { factsAt } from './site-facts.rules.ts'
import { paths } from './sites.paths.ts'

const RANK = { silent: 20, blocked: 20, owed: 20, unnamed: 45 } as const
/** Days without an answer after which somebody should ask again. */
const SILENT_AFTER = 5

/** A site that was written to and says nothing, or says that it cannot yet: ask again, or see what stands in the way. */
export const managersSites: TodaySource = {
  name: 'sites.letters',
  mailed: true,
  roles: ANSWER_FOR_WORKERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...ANSWER_FOR_WORKERS)
    const all = scope ? await owedUnder(context, scope) : []
    const stuck = all.filter((at) => isStuck(at, context.moment.today))
    const siteIds = [...new Set(stuck.map(({ siteId }) => siteId))]
    return { lines: siteIds.flatMap((id) => letterLine(stuck.filter(({ siteId }) => siteId === id))) }
  },
}

function isStuck({ here, siteId, lacks }: HereAtSite, today: string): boolean {
  const { request } = factsAt(here, siteId)
  if (!request || lacks.access.length === 0 || request.state === 'done' || request.state === 'called-back') return false
  if (request.answer === 'blocked') return true
  return request.answer === undefined && daysBetween(request.askedOn, today) >= SILENT_AFTER
}

function letterLine(stuck: readonly HereAtSite[]): TodayLine[] {
  const [first] = stuck
  if (!first) return []
  const { request } = factsAt(first.here, first.siteId)
  const blocked = request?.answer === 'blocked'
  return [
    {
      key: `sites:letter:${first.siteId}`,
      rank: blocked ? RANK.blocked : RANK.silent,
      what: blocked ? `${first.site.name} cannot open its records yet` : `${first.site.name} has not answered`,
      whom: stuck.map(({ post }) => post.name).join(', '),
      why: request ? letterInWords(request) : '',
      state: 'waiting',
      clause: 'mdt.record-access',
      action: blocked
        ? { kind: 'link', label: 'See what stands in the way', href: paths.site({ siteId: first.siteId }) }
        : { kind: 'post', label: 'Ask again', href: paths.askForAll({ siteId: first.siteId }), fields: {} },
    },
  ]
}

/** What each site owes the worker; never theirs to do. */
export const workersSites: TodaySource = {
  name: 'sites.owed',
  kept: true,
  roles: ['link-worker'],
  mailed: true,
  load: async (context: Context) => {
    const { actor } = context
    const posts = actor.kind === 'colleague' ? await postsOfColleague(context, actor.id) : []
    const all = await atSites(context, await membersOf(context, posts))
    return { owedToYou: all.filter(({ lacks }) => lacks.access.some(({ met }) => met === 'owed')).map(owedLine) }
  },
}

function owedLine({ post, site, siteId, lacks, here }: HereAtSite): TodayLine {
  const { request } = factsAt(here, siteId)
  const [first, ...more] = lacks.access
  return {
    key: `sites:owed:${post.id}:${siteId}`,
    rank: RANK.owed,
    what: `Record access at ${site.name}`,
    whom: first ? holderInWords(first.heldBy) : site.name,
    why: `${first?.says ?? ''}${more.length ? ` And ${more.length} more.` : ''}${request ? ` ${letterInWords(request)}` : ''}`,
    due: first?.on,
    state: 'owed',
    clause: 'mdt.record-access',
    action: { kind: 'link', label: 'See who holds this', href: paths.workerAtSite({ postId: post.id, siteId }) },
  }
}

/** Whom link workers turn to at the site, where the Framework asks for somebody and nobody is named. */
export const practiceSites: TodaySource = {
  name: 'sites.contacts',
  mailed: true,
  roles: ['practice-contact', 'practice-manager'],
  load: async (context: Context) => {
    const { actor } = context
    const siteId = actor.kind === 'colleague' ? actor.seat.organisationId : ''
    const site = await findSite(context, { siteId })
    if (!site || site.workers.length === 0) return {}
    const open = contactLines(framework().mdt.practiceContactRoles, site.contacts).filter(
      ({ role, contact }) => role.required && !contact,
    )
    return {
      lines: open.map(({ role }) => ({
        key: `sites:contact:${role.id}`,
        rank: RANK.unnamed,
        what: `Name the ${lowerFirst(role.label)}`,
        whom: site.site.name,
        why: 'Link workers who come here have nobody to turn to for this yet',
        state: 'due' as const,
        action: { kind: 'link' as const, label: 'Name somebody', href: paths.nameContact({ siteId }, role.id) },
      })),
    }
  },
}
