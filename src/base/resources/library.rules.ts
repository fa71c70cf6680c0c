import type { Framework } from '../../framework/framework.ts'
import { spokenId } from './told-words.rules.ts'

export type Resource = Framework['resources']['items'][number]
export type LibraryFilter = { section: string; audience: string; words: string }

/** The resources of a section, for an audience, that have every word. An empty choice asks for all. */
export function resourcesFor({ resources }: Framework, { section, audience, words }: LibraryFilter): Resource[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return resources.items.filter((item) => {
    const text = `${item.title} ${item.publisher} ${item.for}`.toLowerCase()
    const inSection = section === '' || item.sections.includes(section)
    const forThem = audience === '' || item.audiences.includes(audience)
    return inSection && forThem && asked.every((word) => text.includes(word))
  })
}

/** How sure the address is, in words; nothing where it was read. */
export function addressWords({ url, urlBasis }: Resource): string | undefined {
  if (!url)
    return 'No address is known. The document names it and gives no link: ask its publisher or your training hub.'
  if (urlBasis === 'sourced') return undefined
  return 'The address is from memory. If it is wrong, please report it.'
}

/** Whoever opens it needs an account somewhere else. */
export const accessWords = ({ access }: Resource): string | undefined =>
  access && `Needs a ${access}. Trellis cannot open it for you.`

export const audienceWords = (audience: string): string => {
  const found: Record<string, string> = {
    'link-worker': 'Link workers',
    supervisor: 'Supervisors',
    'pcn-manager': 'PCN managers',
    provider: 'Providers',
    'ics-lead': 'Place and ICS leads',
    'training-hub': 'Training hubs',
  }
  return found[audience] ?? spokenId(audience)
}

/** Each resource once: under the section asked for, or under the first of its own. */
export function bySection({ resources }: Framework, found: readonly Resource[], asked: string) {
  return resources.sections
    .map(({ id }) => ({ id, items: found.filter(({ sections }) => (asked || sections[0]) === id) }))
    .filter(({ items }) => items.length > 0)
}
