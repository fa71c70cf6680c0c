import { hasEnded, isAway, isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import type { Standard } from '../../framework/standard.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import { lowerFirst } from '../../lib/lower-first.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Met, Reason } from '../../lib/verdict.ts'
import { dutyHolder, type PlacementFacts, whoOwes } from '../placements/placements.rules.ts'
import { eventAsked, type NextDue, nextDue, type SessionFact } from './session-dates.rules.ts'
import { asks } from './severity.rules.ts'
import { paths } from './supervision.paths.ts'

export { nextDue, type SessionFact } from './session-dates.rules.ts'

/** Days before a session is due from which it is said to be due. */
const SOON = 7

/**
 * How each duty to meet stands on a day, one reason for each rule of `supervision.yaml` that asks for sessions. A gap is
 * owed by whoever holds the duty, never by the worker. None of them closes the gate; none is asked of other roles (H10).
 */
export const sessionReasons = lastAnswer(function sessionReasonsNow(
  post: Post,
  sessions: readonly SessionFact[],
  facts: PlacementFacts,
  standard: Standard,
  today: string,
): Reason[] {
  return sessionRules(post, standard, today).flatMap((rule) => {
    const next = nextDue(rule, post, sessions, today)
    return next ? [reasonOf(rule, next, post, facts, standard, today)] : []
  })
})

/** The rules that ask for sessions of this post. */
export const sessionRules = (post: Post, { supervision }: Standard, today: string): SupervisionRule[] =>
  isLinkWorker(post) && !hasEnded(post, today)
    ? supervision.rules.filter(
        (rule) => rule.inForce && rule.scope === 'per-link-worker' && eventAsked(rule) && asks(rule, post),
      )
    : []

function reasonOf(
  rule: SupervisionRule,
  { last, dueOn }: NextDue,
  post: Post,
  facts: PlacementFacts,
  standard: Standard,
  today: string,
): Reason {
  const heldBy = dutyHolder(rule, post, facts, standard)
  const kind = eventAsked(rule)?.event
  const session = sessionInWords(kind, standard)
  const { met, on } = standing(rule, dueOn, last !== undefined, post, today)
  const seen = last ? `Last held on ${shortDate(last)}.` : 'None is recorded yet.'
  const says = {
    met: `${session}: ${lowerFirst(seen)} The next is due by ${shortDate(dueOn)}.`,
    due: `${whoOwes(heldBy)} owes ${post.givenName} ${withArticle(session)} by ${shortDate(dueOn)}. ${seen}`,
    paused: `${session} waits until ${post.givenName} is back.`,
    late: `${whoOwes(heldBy)} owes ${post.givenName} ${withArticle(session)}: it was due by ${shortDate(dueOn)}. ${seen}`,
  }[met === 'met' || met === 'due' || met === 'paused' ? met : 'late']
  const mend = { label: 'Record a session', href: paths.record({ postId: post.id }, kind) }
  return { clause: rule.id, met, says, on, heldBy, mend }
}

/** What was never held is not met, however far away its day is. */
function standing(
  rule: SupervisionRule,
  dueOn: string,
  held: boolean,
  post: Post,
  today: string,
): { met: Met; on: string } {
  if (isAway(post, today)) return { met: 'paused', on: dueOn }
  if (held && today <= plusDays(dueOn, -SOON - 1)) return { met: 'met', on: dueOn }
  if (today <= dueOn) return { met: 'due', on: dueOn }
  const graceEnds = plusDays(dueOn, rule.graceDays)
  return today <= graceEnds ? { met: 'in-grace', on: graceEnds } : { met: 'owed', on: dueOn }
}

/** `GP supervision session`, from the kinds of `supervision.yaml`. */
export const sessionInWords = (kind: string | undefined, { supervision }: Standard): string => {
  const label = supervision.types.find(({ id }) => id === kind)?.label ?? 'Supervision'
  return kind === 'appraisal' || kind === 'caseload-review' || kind === 'line-management' ? label : `${label} session`
}

const withArticle = (session: string) => `${/^[aeiou]/i.test(session) ? 'an' : 'a'} ${lowerFirst(session)}`
