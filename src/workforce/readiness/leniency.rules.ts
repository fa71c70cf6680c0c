import type { Post } from '../../base/posts/post.rules.ts'
import type { Gate } from '../../framework/standard/induction.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { evidenceWindow } from '../induction/evidence-window.rules.ts'
import type { GateLine } from './gate-lines.rules.ts'

/** Something that stands in for one line for a while: agreed by somebody who does not hold the duty, with a reason. */
export type AgreedException = {
  id: string
  item: string
  siteId?: string | undefined
  from: string
  /** The last day on which it holds. */
  until: string
  reason: string
  agreedBy: { id: string; name: string; role: string }
  renewalOf?: string | undefined
}

/**
 * Fair by rule (induction.yaml, gate): agreed exceptions; the window of those who took referrals before the service joined;
 * the window of those who come back from long leave. Each only ever makes an owed line softer, and says until when.
 */
export function softened(
  line: GateLine,
  post: Post,
  gate: Gate,
  exceptions: readonly AgreedException[],
  today: string,
): GateLine {
  if (line.met !== 'owed') return line
  return (
    excepted(line, exceptions, today) ?? joining(line, post, gate, today) ?? returning(line, post, gate, today) ?? line
  )
}

function excepted(line: GateLine, exceptions: readonly AgreedException[], today: string): GateLine | undefined {
  if (!line.exceptionAllowed) return undefined
  const agreed = exceptions.find(
    ({ item, siteId, from, until }) => item === line.item && siteId === line.at?.id && from <= today && today <= until,
  )
  if (!agreed) return undefined
  const says = `${line.says} An exception was agreed by ${agreed.agreedBy.name} until ${shortDate(agreed.until)}: ${agreed.reason}`
  return { ...line, met: 'exception', on: agreed.until, says, exceptionId: agreed.id }
}

/** `existing_workers`, for the lines whose own rules do not know of it: appointments, record access, the agreement. */
function joining(line: GateLine, post: Post, gate: Gate, today: string): GateLine | undefined {
  const inWindow = evidenceWindow([line.item, line.clause], line, gate, post, today)
  return inWindow.met === 'owed' ? undefined : { ...line, ...inWindow }
}

/** `returning_workers`: what ran out while away has 28 days from the return, once the return talk was held. */
function returning(line: GateLine, post: Post, gate: Gate, today: string): GateLine | undefined {
  const away = post.absences.find(
    ({ from, until }) =>
      until !== undefined && until <= today && line.on !== undefined && from <= line.on && line.on <= until,
  )
  if (!away?.until || away.returnTalkOn === undefined) return undefined
  const ends = plusDays(away.until, gate.returningWorkers.windowDays)
  if (today >= ends) return undefined
  const says = `This ran out while away. There is time until ${shortDate(ends)}.`
  return { ...line, met: 'not-yet-evidenced', on: ends, says }
}
