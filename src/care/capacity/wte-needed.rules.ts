import { type Binding, limitsOf, type Sum } from './capacity.rules.ts'

export type WteNeeded = {
  /** By the ceiling that one whole-time post of the scheme has. */
  byCeiling: number
  byHours: number
  /** The greater of the two, and never fewer than the bare ceiling asks for. */
  needed: number
  binds: Binding
}

/** Whole-time posts for an expected number of people a year, with the scheme's own factors (`f.wte-needed`). */
export function wteNeeded(expectedPeople: number, scheme: Sum): WteNeeded {
  const whole = limitsOf({ ...scheme, wte: 1 })
  const byCeiling = postsFor(expectedPeople, whole.personalCeiling)
  const byHours = postsFor(expectedPeople, whole.peopleByHours)
  const least = expectedPeople / scheme.annual_ceiling
  return { byCeiling, byHours, needed: Math.max(byCeiling, byHours, least), binds: whole.binds }
}

/** No room at all is met by no number of posts. */
const postsFor = (people: number, each: number) => (people === 0 ? 0 : each > 0 ? people / each : Infinity)
