import type { Post } from '../../base/posts/post.rules.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'

/** Whose a duty is between the two, by the organisation of whoever holds it; a practice holds its own. */
export type Whose = 'pcn' | 'provider' | 'other'

export const whoseIs = ({ heldBy }: Reason, { pcn, employer }: Pick<Post, 'pcn' | 'employer'>): Whose => {
  if (heldBy.organisation === pcn?.name) return 'pcn'
  return heldBy.organisation === employer.name ? 'provider' : 'other'
}

/** One duty that is not met, and the proof of whose it is. */
export type Gap = {
  postId: string
  worker: string
  reason: Reason
  whose: Whose
  contractual: boolean
  /** What says that it is theirs: the Framework, or a point of the agreement. */
  because: string
}

/** Since when it is owed. What is within its grace says until when instead: its own words say since when. */
export function sinceInWords({ met, on }: Pick<Reason, 'met' | 'on'>): string {
  if (on === undefined) return 'The first day'
  return met === 'in-grace' ? `In grace until ${shortDate(on)}` : shortDate(on)
}

type GapCount = Record<Whose, number>
export const countGaps = (gaps: readonly Gap[]): GapCount => {
  const count = (whose: Whose) => gaps.filter((gap) => gap.whose === whose).length
  return { pcn: count('pcn'), provider: count('provider'), other: count('other') }
}

/** `Riverside PCN holds 2 of the gaps, Good Neighbours 1, practices 1`. */
export function gapsInWords(count: GapCount, pcn: string, provider: string): string {
  const all = count.pcn + count.provider + count.other
  if (all === 0) return 'No duty is unmet.'
  const parts = [
    ...(count.pcn ? [`${count.pcn} ${count.pcn === 1 ? 'is' : 'are'} ${pcn}’s`] : []),
    ...(count.provider ? [`${count.provider} ${count.provider === 1 ? 'is' : 'are'} ${provider}’s`] : []),
    ...(count.other ? [`${count.other} ${count.other === 1 ? 'is a practice’s' : 'are practices’'}`] : []),
  ]
  const said = parts.join(', ')
  if (all === 1) return `1 duty is not met: ${said.replace(/^1 /, 'it ')}.`
  return `${all} duties are not met: ${parts.length === 1 ? said.replace(/^\d+ /, 'all ') : said}.`
}
