/** What a component passes through to its outermost element: `data-…`, `lang`, `tabindex` and the like. */
export type Attributes = Record<string, string | number | boolean | undefined>

/** A list written in TSX may hold `condition && item`; what does not apply is left out. */
export type Maybe<T> = T | false | null | undefined

export const present = <T>(items: readonly Maybe<T>[] | undefined): T[] =>
  (items ?? []).filter((item): item is T => item !== false && item !== null && item !== undefined)
