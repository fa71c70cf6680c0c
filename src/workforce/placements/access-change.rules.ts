import type { PostSite } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import type { ChangeAccess } from './access.form.ts'
import { accessNeeded } from './access.rules.ts'
import type { Access, PlacementFacts } from './placement-facts.rules.ts'

type Known = { facts: PlacementFacts; standard: Standard; site: PostSite }

const found = ({ facts, site }: Known, accessType: string): Access | undefined =>
  facts.access.find((each) => each.siteId === site.id && each.accessType === accessType)

/** What nobody has asked for yet, or was taken away: all of it asked for today. */
export const toAsk = (known: Known, today: string): Access[] =>
  accessNeeded(known.standard, known.facts, known.site)
    .map(({ id }) => ({ id, was: found(known, id) }))
    .filter(({ was }) => was === undefined || was.state === 'removed')
    .map(({ id, was }) => ({ ...was, ...at(known, id), state: 'requested', requestedOn: today, blocker: undefined }))

/** Everything needed that is not live yet: all of it live from today. */
export const toGrant = (known: Known, today: string): Access[] =>
  accessNeeded(known.standard, known.facts, known.site)
    .map(({ id }) => ({ id, was: found(known, id) }))
    .filter(({ was }) => was?.state !== 'live')
    .map(({ id, was }) => ({
      ...was,
      ...at(known, id),
      state: 'live',
      liveOn: today,
      lostOn: undefined,
      blocker: undefined,
    }))

const at = ({ site }: Known, accessType: string) => ({ siteId: site.id, accessType })

/** One kind of access as it now stands. What was live and is not any more keeps the day it was lost. */
export function changed(known: Known, form: ChangeAccess, today: string): Result<Access> {
  if (form.on > today) return invalid({ field: 'on', message: 'The day must be today or in the past' })
  const type = known.standard.recordAccess.types.find(({ id }) => id === form.accessType)
  if (!type) return invalid({ field: 'accessType', message: 'Choose a kind of access' })
  const was = found(known, form.accessType)
  const { state, on } = form
  const blocker = form.blocker || undefined
  const now = { ...was, ...at(known, form.accessType), state, blocker }
  switch (state) {
    case 'requested':
      return accept({ ...now, requestedOn: on })
    case 'approved':
      return accept({ ...now, approvedOn: on })
    case 'live':
      return accept({ ...now, liveOn: on, lostOn: undefined })
    case 'suspended':
    case 'removed':
      return accept({ ...now, lostOn: was?.liveOn ? (was.lostOn ?? on) : undefined })
  }
}
