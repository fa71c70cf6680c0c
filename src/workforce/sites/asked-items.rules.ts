import { accessNeeded, shortName, stateInWords } from '../placements/placements.rules.ts'
import type { AtSite } from './lacks.rules.ts'

/** One kind of access that a site is asked for, and how far it has come. */
export type AskedItem = { id: string; label: string; stands: string }

/** What one worker still needs at a site: what is live already is not asked about. */
export const itemsAsked = ({ site, facts, standard }: AtSite): AskedItem[] =>
  accessNeeded(standard, facts, site).flatMap(({ id, label }) => {
    const found = facts.access.find((each) => each.siteId === site.id && each.accessType === id)
    if (found?.state === 'live') return []
    const words = stateInWords(found)
    const why = found?.blocker ? `. In the way: ${found.blocker}` : ''
    return [{ id, label: shortName(label), stands: `${words.charAt(0).toUpperCase()}${words.slice(1)}${why}` }]
  })
