/** Whether something that runs from a day until the day before another, or for good, holds on this day. */
export const holdsOn = ({ from, until }: { from: string; until?: string | undefined }, on: string): boolean =>
  from <= on && (until === undefined || until > on)
