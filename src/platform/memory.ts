/** What was read once for a page, so that five modules which ask for the same posts read them once. */
export type Memory = Map<string, Map<string, unknown>>

/** A shelf of what stands under stamps, or of the stamps themselves: whoever looks at it rests on the stamps, and asked for them. */
export const underStamps = (shelf: string): string => `${SHARED}${shelf}`
const SHARED = 'under stamps: '
export const isUnderStamps = (shelf: string): boolean => shelf.startsWith(SHARED)

/** A memory apart from a page's, for an answer that is watched: only what stands under stamps is the page's own. */
export class ApartFrom extends Map<string, Map<string, unknown>> {
  readonly #page: Memory
  constructor(page: Memory) {
    super()
    this.#page = page
  }
  override get(shelf: string) {
    return isUnderStamps(shelf) ? this.#page.get(shelf) : super.get(shelf)
  }
  override set(shelf: string, things: Map<string, unknown>) {
    if (isUnderStamps(shelf)) this.#page.set(shelf, things)
    else super.set(shelf, things)
    return this
  }
}
