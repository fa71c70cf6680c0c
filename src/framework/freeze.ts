/** A value that nobody can change, all the way down. */
export type Frozen<T> = T extends (infer Each)[]
  ? readonly Frozen<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

/** Freezes a value of plain objects and lists all the way down, and returns it. */
export function freeze<T>(value: T): Frozen<T> {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) freeze(inner)
    Object.freeze(value)
  }
  // The value is now frozen at every level, which is all that Frozen<T> adds to T.
  return value as Frozen<T>
}
