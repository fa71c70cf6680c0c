/**
 * Whether two words are one letter apart: one more, one fewer, another, or two neighbours exchanged; or are the same.
 */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [rest, theirs] = [one.slice(at), other.slice(at)]
  return (
    rest.slice(1) === theirs.slice(1) ||
    rest.slice(1) === theirs ||
    rest === theirs.slice(1) ||
    areExchanged(rest, theirs)
  )
}

const areExchanged = (rest: string, theirs: string) =>
  rest.length > 1 && rest[0] === theirs[1] && rest[1] === theirs[0] && rest.slice(2) === theirs.slice(2)
