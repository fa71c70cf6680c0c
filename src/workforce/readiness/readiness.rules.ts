import { besideLine, type Dispute } from '../../base/disputes/dispute.rules.ts'
import { hasEnded, hasStarted, isAway, isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { daysBetween, inWords, shortDate } from '../../lib/plain-date.ts'
import { type Holder, isOpen, type Verdict } from '../../lib/verdict.ts'
import { type GateFacts, type GateLine, gateLines, practicesServed } from './gate-lines.rules.ts'
import { type AgreedException, softened } from './leniency.rules.ts'

/** Both must sign: that everything else is in place, seen by whoever manages and whoever supervises (induction.yaml, sign-off). */
export type SignOff = { by: 'line-manager' | 'gp-supervisor'; name: string; on: string }

export type ReadinessFacts = GateFacts & {
  exceptions: readonly AgreedException[]
  signOffs: readonly SignOff[]
  disputes: readonly Dispute[]
}

/**
 * `may`: new people from every practice · `some`: from some practices · `not-yet`: something is still owed · `away` ·
 * `not-started` · `ended` · `not-gated`: these rules are for link workers alone (safety H10).
 */
export type ReadinessWord = 'may' | 'some' | 'not-yet' | 'away' | 'not-started' | 'ended' | 'not-gated'

export type PracticeVerdict = { id: string; name: string; may: boolean; owed: number }

export type Readiness = Omit<Verdict<ReadinessWord>, 'reasons'> & {
  postId: string
  reasons: GateLine[]
  practices: PracticeVerdict[]
  /** The verdict in a sentence: the page's `h1`. */
  headline: string
  /** When all but the signatures is in place. */
  readyToSign: boolean
  signOffs: readonly SignOff[]
}

/** A post, the standard it is held to, and the verdict on it. */
export type PostReadiness = Readiness & { post: Post; standard: Standard }

/** May this post take new people, from where, and if not: what is still owed, by whom. People already helped carry on (H10). */
export function readinessOn(facts: ReadinessFacts, standard: Standard, today: string): Readiness {
  const { post } = facts
  if (!isLinkWorker(post)) return notGated(post)

  const lines = gateLines(facts, standard, today, (line) =>
    softened(line, post, standard.induction.gate, facts.exceptions, today),
  )
  const others = lines.filter((line) => !line.isSignOff)
  const readyToSign = opensSomewhere(others, post, today)
  const signed = lines.map((line) => (line.isSignOff ? signOffLine(line, facts.signOffs, readyToSign, post) : line))
  const reasons = signed.map((line) => ({
    ...line,
    ...besideLine(facts.disputes, { verdict: 'readiness', item: line.item, siteId: line.at?.id }),
  }))

  const practices = practiceVerdicts(reasons, post, today)
  const verdict = wordFor(reasons, practices, post, today)
  const headline = headlineFor(verdict, post, reasons, practices, today)
  return { postId: post.id, verdict, reasons, practices, headline, readyToSign, signOffs: facts.signOffs }
}

const notGated = (post: Post): Readiness => ({
  postId: post.id,
  verdict: 'not-gated',
  reasons: [],
  practices: [],
  headline: `${post.givenName} may be given people. The requirements for link workers do not apply to this role`,
  readyToSign: false,
  signOffs: [],
})

const gating = (lines: readonly GateLine[]) => lines.filter((line) => line.gates)
const general = (lines: readonly GateLine[]) => gating(lines).filter((line) => line.at === undefined)
const atPractice = (lines: readonly GateLine[], id: string) => gating(lines).filter((line) => line.at?.id === id)

/** No line at all is nothing to hold back. */
const passes = (lines: readonly GateLine[]) => lines.length === 0 || isOpen(lines)

/** A practice that is not in place holds back its own people only, so signing waits for the general lines and one practice. */
function opensSomewhere(lines: readonly GateLine[], post: Post, today: string): boolean {
  const practices = practicesServed(post, today)
  const somewhere = practices.length === 0 || practices.some(({ id }) => passes(atPractice(lines, id)))
  return passes(general(lines)) && somewhere
}

const BOTH = ['line-manager', 'gp-supervisor'] as const

function signOffLine(line: GateLine, signOffs: readonly SignOff[], ready: boolean, post: Post): GateLine {
  const waiting = BOTH.filter((role) => !signOffs.some(({ by }) => by === role))
  if (waiting.length === 0) {
    const last = signOffs
      .map(({ on }) => on)
      .sort()
      .at(-1)
    return { ...line, met: 'met', says: 'Signed by the line manager and the GP supervisor.', on: last }
  }
  if (line.met !== 'owed') return line
  const who = waiting.map((role) => (role === 'line-manager' ? 'line manager' : 'GP supervisor')).join(' and the ')
  const says = ready
    ? `Everything else is in place. The ${who} can sign now.`
    : `The ${who} can sign when everything else is in place.`
  return { ...line, says, heldBy: signer(waiting[0], line, post) }
}

/** Whoever signs next, in words, by name where the post says it. */
function signer(by: SignOff['by'] | undefined, { heldBy }: GateLine, { lineManager, employer, pcn }: Post): Holder {
  if (by === 'line-manager')
    return { role: 'Line manager', ...(lineManager ? { name: lineManager.name } : { organisation: employer.name }) }
  return by === 'gp-supervisor' ? { role: 'GP supervisor', organisation: (pcn ?? employer).name } : heldBy
}

function practiceVerdicts(lines: readonly GateLine[], post: Post, today: string): PracticeVerdict[] {
  const generally = passes(general(lines))
  return practicesServed(post, today).map(({ id, name }) => {
    const here = atPractice(lines, id)
    return { id, name, may: generally && passes(here), owed: here.filter(({ met }) => met === 'owed').length }
  })
}

function wordFor(
  lines: readonly GateLine[],
  practices: readonly PracticeVerdict[],
  post: Post,
  today: string,
): ReadinessWord {
  if (hasEnded(post, today)) return 'ended'
  if (!hasStarted(post, today)) return 'not-started'
  if (isAway(post, today)) return 'away'
  if (!passes(general(lines))) return 'not-yet'
  if (practices.every(({ may }) => may)) return 'may'
  return practices.some(({ may }) => may) ? 'some' : 'not-yet'
}

function headlineFor(
  word: ReadinessWord,
  post: Post,
  lines: readonly GateLine[],
  practices: readonly PracticeVerdict[],
  today: string,
): string {
  const name = post.givenName
  const owed = gating(lines).filter(({ met }) => met === 'owed').length
  const things = owed === 1 ? 'One thing is still owed' : `${owed} things are still owed`
  switch (word) {
    case 'may':
      return practices.length > 1
        ? `${name} may take referrals from ${practices.length === 2 ? 'both' : `all ${practices.length}`} practices`
        : `${name} may take referrals`
    case 'some':
      return `${name} may take referrals from ${practices.filter(({ may }) => may).length} of ${practices.length} practices`
    case 'not-yet':
      return `${things} before ${name} takes referrals`
    case 'away':
      return `${name} is away, so no new people are given`
    case 'not-started':
      return `${name} starts ${inWords(post.startedOn, today)}, on ${shortDate(post.startedOn)}`
    case 'ended':
      return `${name} left this post`
    case 'not-gated':
      return `${name} may be given people`
  }
}

/** Whether new people of this practice may be given now. Undefined: somebody registered with no practice we serve. */
export function mayTake({ verdict, practices }: Readiness, practiceId: string | undefined): boolean {
  if (verdict === 'not-gated') return true
  if (verdict !== 'may' && verdict !== 'some') return false
  const at = practices.find(({ id }) => id === practiceId)
  return at ? at.may : practiceId === undefined ? verdict === 'may' || practices.some(({ may }) => may) : false
}

/**
 * The share of a full caseload in a starter's first weeks (induction.yaml, graded_start). `opened` is the day the gate opened:
 * later than day 15, every later step moves by as many days.
 */
export function gradedShare(post: Post, standard: Standard, opened: string | undefined, today: string): number {
  if (post.alreadyTakingReferrals) return 1
  const { steps, latestGateDay } = standard.induction.gate.gradedStart
  const moved = Math.max(0, daysBetween(post.startedOn, opened ?? today) - latestGateDay)
  const day = daysBetween(post.startedOn, today) - moved
  const reached = steps.filter(({ week }) => day >= (week - 1) * 7)
  return reached.at(-1)?.caseloadShare ?? 0
}
