import { absenceOn, inPost } from '../../base/posts/post.rules.ts'
import { mayTake } from '../../workforce/readiness/readiness.rules.ts'
import {
  type Ask,
  type CandidateFacts,
  type CandidateReason,
  type ReasonKind,
  reasonsFor,
} from './candidate-reasons.rules.ts'
import type { OverKind, Standing } from './standing.rules.ts'

export type Candidate = {
  postId: string
  name: string
  givenName: string
  roleTitle: string
  /** Ready for this practice, in post and not away: only then may anybody be given. */
  may: boolean
  reasons: CandidateReason[]
  /** What is still owed, in the words of the readiness page, when somebody may not be given people. */
  owed: string[]
  /** The limits that one more person would pass. */
  overs: OverKind[]
  /** Over a limit, and not for this reader to agree: who can. */
  agreedBy?: string | undefined
  /** The figures that were seen: sent back with the decision, and compared under a lock. */
  seen: string
  standing?: Standing | undefined
}

/** Open cases and people given: what another manager's press would have changed. */
const seenToken = (openNow: number, standing: Standing | undefined): string =>
  [openNow, standing?.newPeople ?? 0, standing?.toMeet ?? 0].join('.')

export function candidateOf(facts: CandidateFacts, ask: Ask, today: string): Candidate {
  const { post, readiness, standing, overs, openNow } = facts
  const away = absenceOn(post, today) !== undefined
  const may = inPost(post, today) && !away && mayTake(readiness, ask.practice?.id)
  return {
    postId: post.id,
    name: post.name,
    givenName: post.givenName,
    roleTitle: post.jobTitle,
    may,
    reasons: reasonsFor(facts, ask, may, today),
    owed: may ? [] : owedWords(facts, ask),
    overs,
    seen: seenToken(openNow, standing),
    standing,
  }
}

/**
 * The order in which workers are suggested: link workers who would stay within their limits; who speak the language asked for; who
 * are not about to go; who work at the practice; then who has most room for their limit. Never by contacts, hours or speed (H9).
 */
export const RANKED_BY =
  'Those within their limits come first, link workers before other roles; then language, no leave soon, practice, and most room. Trellis suggests. You decide.'

export function ranked(candidates: readonly Candidate[]): Candidate[] {
  const met = (candidate: Candidate, kind: ReasonKind) =>
    candidate.reasons.find((reason) => reason.kind === kind)?.met === 'met' ? 0 : 1
  const keys = (candidate: Candidate) => [
    candidate.overs.length > 0 ? 1 : 0,
    // A referral asks for a link worker: the other roles stand behind.
    candidate.standing ? 0 : 1,
    met(candidate, 'language'),
    met(candidate, 'leave'),
    met(candidate, 'practice'),
    candidate.standing?.use ?? 0,
  ]
  return candidates.toSorted((one, other) => compared(keys(one), keys(other)) || one.name.localeCompare(other.name))
}

const compared = (one: number[], other: number[]) =>
  one.map((key, index) => key - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0

/** The same words as the readiness page; of the practices only the one asked for. */
function owedWords({ readiness, post }: CandidateFacts, { practice: at }: Ask): string[] {
  const owed = readiness.reasons.filter(
    (line) => line.gates && line.met === 'owed' && (!line.at || !at || line.at.id === at.id),
  )
  if (owed.length > 0) return owed.map((line) => (line.at ? `${line.at.name}: ${line.says}` : line.says))
  const elsewhere = at !== undefined && (readiness.verdict === 'may' || readiness.verdict === 'some')
  return elsewhere ? [`${post.givenName} does not work at ${at.name}.`] : []
}
