import { shortDate } from '../../lib/plain-date.ts'
import { holderInWords, type Met } from '../../lib/verdict.ts'
import type { EvidenceRow, EvidenceState } from '../../platform/evidence.ts'

export const stateWords: Record<EvidenceState, string> = {
  'in-place': 'In place',
  gap: 'Gap',
  'not-shown': 'Not yet shown',
  paused: 'Paused',
  exception: 'Agreed exception',
}

/** The shape and colour that a page shows beside the word. */
export const shownAs: Record<EvidenceState, Met> = {
  'in-place': 'met',
  gap: 'owed',
  'not-shown': 'not-yet-evidenced',
  paused: 'paused',
  exception: 'exception',
}

/** `appointment:0198…9c1d` as `appointment …3f2a91bc`: short enough for paper, long enough to find it. */
export const recordInWords = ({ record }: Pick<EvidenceRow, 'record'>): string => {
  const at = record.indexOf(':')
  return `${record.slice(0, at).replaceAll('-', ' ')} …${record.slice(-8)}`
}

/** `1 Jul 2026 to 3 Aug 2026`, `since 1 Jul 2026`, or one day. */
export const daysInWords = ({ on, until }: Pick<EvidenceRow, 'on' | 'until'>): string => {
  if (on === undefined) return until === undefined ? '' : `until ${shortDate(until)}`
  if (until === undefined || until === on) return shortDate(on)
  return `${shortDate(on)} to ${shortDate(until)}`
}

export const holderOf = ({ heldBy, state }: EvidenceRow): string =>
  heldBy && (state === 'gap' || state === 'not-shown') ? holderInWords(heldBy) : ''

/** Where the record is read: its own page, else the post's. */
export const hrefOf = ({ href, postId }: EvidenceRow): string | undefined => href ?? (postId && `/posts/${postId}`)

export const CSV_HEADS = [
  'Whom',
  'Where',
  'What',
  'From',
  'To',
  'How it stands',
  'In words',
  'Held by',
  'Rule',
  'Record',
  'Address',
] as const

/** One line as a row of the CSV file: the words of the PDF, days as 2026-07-01, the record by its whole name. */
export const csvRowOf = (line: EvidenceRow, addressOf: (href: string) => string): string[] => {
  const href = hrefOf(line)
  return [
    line.whom,
    line.site ?? '',
    line.what,
    line.on ?? '',
    line.until ?? '',
    stateWords[line.state],
    line.says,
    holderOf(line),
    line.clause ?? '',
    line.record,
    href === undefined ? '' : addressOf(href),
  ]
}
