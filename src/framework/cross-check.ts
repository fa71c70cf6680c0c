import type { Content } from './content.ts'
import { knownIds } from './known-ids.ts'
import { referencesIn } from './references.ts'

/**
 * Every reference in the content that leads nowhere, in words: `ind.b.it names the owner role "plumber", which is not
 * there`. An empty list means that the ten files hold together.
 */
export function brokenReferences(content: Content): string[] {
  const known = knownIds(content)
  return referencesIn(content).flatMap(({ from, kind, ids }) =>
    ids.filter((id) => !known[kind].has(id)).map((id) => `${from} names the ${kind} "${id}", which is not there`),
  )
}
