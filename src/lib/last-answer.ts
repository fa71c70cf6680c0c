import { frozen } from './frozen.ts'

/**
 * A pure function that answers again what it answered last about this first thing, as long as everything else it is asked with is the
 * very same too. What is kept between requests (platform/kept.ts) is the same until it changes, so that rules run once for each change
 * and day, not once for each page. The answer is shared, and so frozen; it goes when the first thing goes.
 */
export function lastAnswer<First extends object, Rest extends readonly unknown[], Answer>(
  work: (first: First, ...rest: Rest) => Answer,
): (first: First, ...rest: Rest) => Answer {
  const known = new WeakMap<First, { rest: Rest; answer: Answer }>()
  return (first, ...rest) => {
    const last = known.get(first)
    if (last?.rest.every((each, at) => Object.is(each, rest[at]))) return last.answer
    const answer = frozen(work(first, ...rest))
    known.set(first, { rest, answer })
    return answer
  }
}
