/** Freezes a value of plain objects, lists and maps all the way down: what many share, nobody changes. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) frozen(inner)
    Object.freeze(value)
  }
  return value
}
