import type { Post } from '../../base/posts/post.rules.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Holder, Met } from '../../lib/verdict.ts'
import type { EvidenceSource } from '../../platform/context.ts'
import type { EvidenceRow, EvidenceState } from '../../platform/evidence.ts'
import { roleWords } from '../../platform/role-words.ts'
import { anchorOf, type GateLine } from './gate-lines.rules.ts'
import type { AgreedException } from './leniency.rules.ts'
import { isWorkers } from './owed-to-worker.rules.ts'
import { paths } from './readiness.paths.ts'
import { type ReadinessAsOf, readinessAsOf } from './readiness-as-of.ts'

/** The verdict on each worker on the last day: said first, because all that follows is why. */
export const verdictEvidence: EvidenceSource = {
  name: 'readiness.verdict',
  title: 'May they take referrals?',
  order: 5,
  counts:
    'As it stood on the last day of the period, or the last day in post. In place: from every practice. Gap: something was still owed, at one practice or everywhere; new people only were held back.',
  load: async (context, { posts, until }) => {
    const readiness = await readinessAsOf(
      context,
      posts.map(({ id }) => id),
      until,
    )
    return [...readiness.values()].map(verdictRow)
  },
}

function verdictRow({ post, verdict, headline, reasons, on }: ReadinessAsOf): EvidenceRow {
  const owed = reasons.find(({ gates, met }) => gates && met === 'owed')
  const disputed = reasons.filter((line) => line.disputed).length
  const state: EvidenceState =
    verdict === 'away' ? 'paused' : verdict === 'some' || verdict === 'not-yet' ? 'gap' : 'in-place'
  const against = disputed
    ? ` ${post.givenName} says that ${disputed === 1 ? '1 line is' : `${disputed} lines are`} not right.`
    : ''
  return {
    what: 'May they take referrals?',
    whom: post.name,
    postId: post.id,
    on,
    state,
    says: `${headline}.${against}`,
    clause: 'may-take-referrals',
    ...(state === 'gap' && owed ? { heldBy: holderOf(owed, post) } : {}),
    record: `post:${post.id}`,
    href: paths.readiness({ postId: post.id }),
  }
}

/** What is the worker's own to do, they do in time that somebody has to give: a gap is never the worker's (safety H8, H9). */
const holderOf = (line: GateLine, { employer, lineManager }: Post): Holder =>
  isWorkers(line)
    ? {
        role: 'Line manager',
        ...(lineManager ? { name: lineManager.name } : {}),
        organisation: employer.name,
      }
    : line.heldBy

/** What had to be done before referrals, with its day. Who stands beside a worker and record access have headings of their own. */
export const beforeReferralsEvidence: EvidenceSource = {
  name: 'readiness.before-referrals',
  title: 'Training and induction before referrals',
  order: 30,
  counts:
    'As it stood on the last day. In place: recorded as done, with its day, or agreed not to apply. Not yet shown: there is still time to show it, for those who took referrals before the service joined or who come back from long leave.',
  load: async (context, { posts, until }) => {
    const readiness = await readinessAsOf(
      context,
      posts.map(({ id }) => id),
      until,
    )
    return [...readiness.values()].flatMap((one) =>
      one.reasons.filter((line) => isOwn(line, one)).map((line) => lineRow(one, line)),
    )
  },
}

const isOwn = ({ gates, clause }: GateLine, { standard }: ReadinessAsOf): boolean =>
  gates && clause !== standard.recordAccess.id && !standard.supervision.rules.some(({ id }) => id === clause)

const STATES: Record<Met, EvidenceState> = {
  met: 'in-place',
  'not-applicable': 'in-place',
  due: 'in-place',
  'in-grace': 'gap',
  owed: 'gap',
  exception: 'exception',
  'not-yet-evidenced': 'not-shown',
  paused: 'paused',
}

function lineRow({ post }: ReadinessAsOf, line: GateLine): EvidenceRow {
  const state = STATES[line.met]
  return {
    what: line.title,
    whom: post.name,
    postId: post.id,
    site: line.at?.name,
    on: line.met === 'met' ? line.on : undefined,
    state,
    says: saysOf(line, state, post),
    clause: line.item,
    ...(isOpen(state) ? { heldBy: holderOf(line, post) } : {}),
    record: `post:${post.id}`,
    href: `${paths.readiness({ postId: post.id })}#${anchorOf(line)}`,
  }
}

const isOpen = (state: EvidenceState) => state === 'gap' || state === 'not-shown'

/** The reasons that people wrote for an exception, or for why something does not apply, stay where they are; so does why anybody is away. */
function saysOf(line: GateLine, state: EvidenceState, { givenName, employer }: Post): string {
  const { met, title, says, on } = line
  if (met === 'not-applicable') return `${title}: agreed not to apply.`
  if (met === 'exception') return `An exception is agreed until ${on === undefined ? 'a day to come' : shortDate(on)}.`
  if (state === 'paused') return `It waits until ${givenName} is back.`
  return isOpen(state) && isWorkers(line)
    ? `${says} ${employer.name} owes ${givenName} the time and a place for it.`
    : says
}

/** Every exception that held on a day of the period: by whom it was agreed, in which role, until when. */
export const exceptionsEvidence: EvidenceSource = {
  name: 'readiness.exceptions',
  title: 'Agreed exceptions',
  order: 80,
  counts:
    'Every exception that held on at least one day of the period. Why it was safe stands with the exception itself.',
  load: async (context, { posts, from, until }) => {
    const readiness = await readinessAsOf(
      context,
      posts.map(({ id }) => id),
      until,
    )
    return [...readiness.values()].flatMap((one) =>
      one.added.exceptions
        .filter((exception) => exception.from <= until && exception.until >= from)
        .map((exception) => exceptionRow(one, exception)),
    )
  },
}

function exceptionRow({ post, standard }: ReadinessAsOf, exception: AgreedException): EvidenceRow {
  const { item, siteId, agreedBy, renewalOf, from, until } = exception
  const title = standard.induction.items.find(({ id }) => id === item)?.title ?? item
  const again = renewalOf ? 'Renewed' : 'Agreed'
  return {
    what: title,
    whom: post.name,
    postId: post.id,
    site: post.sites.find(({ id }) => id === siteId)?.name,
    on: from,
    until,
    state: 'exception',
    says: `${again} by ${agreedBy.name}, ${roleIn(agreedBy.role)}, on ${shortDate(from)}. The worker was told first.`,
    clause: item,
    record: `agreed-exception:${exception.id}`,
    href: paths.readiness({ postId: post.id }),
  }
}

const roleIn = (role: string): string => Object.entries(roleWords).find(([id]) => id === role)?.[1] ?? role
