/** Chance that falls the same way every time: the demonstration is the same service on every machine. */
export type Chance = {
  /** A whole number from `least` to `most`, both possible. */
  whole: (least: number, most: number) => number
  /** True so many times in a hundred. */
  happens: (percent: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** So many different ones, in the order of the list. */
  some: <T>(list: readonly T[], count: number) => T[]
  /** A new id, made as if at this instant; without one, in the order of asking. */
  id: (at?: Date) => string
}

/** Long before anything in the demonstration, so that ids made in order sort before those made at an instant. */
const EARLY = Date.UTC(2024, 0, 1)

export function chanceFrom(seed: string): Chance {
  const next = mulberry(hashOf(seed))
  let made = 0
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[whole(0, list.length - 1)]
    if (picked === undefined) throw new RangeError('There is nothing to pick from')
    return picked
  }
  return {
    whole,
    happens: (percent) => next() * 100 < percent,
    pick,
    some: (list, count) => {
      const left = list.map((_, index) => index)
      while (left.length > count) left.splice(whole(0, left.length - 1), 1)
      return list.filter((_, index) => left.includes(index))
    },
    id: (at) => {
      made += 1
      const time = hex(at ? at.getTime() : EARLY + made, 12)
      const variant = (8 + whole(0, 3)).toString(16)
      const tail = hex(whole(0, 0xffffff), 6) + hex(whole(0, 0xffffff), 6)
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(whole(0, 0xfff), 3)}-${variant}${hex(whole(0, 0xfff), 3)}-${tail}`
    },
  }
}

const hex = (number: number, length: number) => number.toString(16).padStart(length, '0')

/** FNV-1a: spreads the letters of a seed over 32 bits. */
const hashOf = (seed: string): number => {
  let hash = 0x811c9dc5
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough to invent people with. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
