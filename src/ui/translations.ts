import type { Attributes } from './attributes.ts'

/** One text, or a text for each plural form (`one`, `other`). */
export type Translation = string | Partial<Record<string, string>>

/** What nhsuk-frontend's scripts say, in words of ours: `{ 'show-password': 'Show' }` becomes `data-i18n.…`. */
export function translations(texts: Record<string, Translation | undefined>): Attributes {
  const pairs = Object.entries(texts).flatMap(([key, text]) => {
    if (!text) return []
    if (typeof text === 'string') return [[`data-i18n.${key}`, text]]
    return Object.entries(text).map(([plural, words]) => [`data-i18n.${key}.${plural}`, words])
  })
  return Object.fromEntries(pairs)
}
