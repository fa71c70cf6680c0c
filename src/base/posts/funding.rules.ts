import { daysBetween, inWords, showDate } from '../../lib/plain-date.ts'

/** From when the end of a post's money is said aloud: a quarter is about what finding more, or another post, takes. */
export const WARN_DAYS = 90

type FundingWarning = { state: 'ended' | 'near'; says: string }

/** Unclear funding is among the reasons for which link workers leave (careers.yaml retention), so its end is never a surprise. */
export function fundingWarning(until: string | undefined, today: string): FundingWarning | undefined {
  if (until === undefined) return undefined
  const days = daysBetween(today, until)
  if (days < 0) return { state: 'ended', says: `The funding ended on ${showDate(until)}` }
  return days <= WARN_DAYS
    ? { state: 'near', says: `The funding ends on ${showDate(until)}, ${inWords(until, today)}` }
    : undefined
}
