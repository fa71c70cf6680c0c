import { nextRungs } from '../../lib/ladder.ts'
import { recordEvent } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { sendLater } from '../../platform/mail.ts'
import type { CaseSubject } from './case.rules.ts'
import { findCase } from './cases.store.ts'
import { concernCalls, insertConcernCall, lockUnconfirmed } from './concern-calls.store.ts'
import { firstCalls, MINUTES, nextCallAt } from './concern-chase.rules.ts'
import { concernLadder, type ToCall } from './concern-ladder.store.ts'
import { insertNotice } from './concern-notices.store.ts'

export const CHASE = 'casework.chase-concern'

type Raised = { id: string; raisedById: string }

/** Who is told as soon as a concern is raised: the safeguarding GP or who stands for them, and a manager beside. */
export async function beginChase(context: Context, { id, raisedById }: Raised, subject: CaseSubject): Promise<void> {
  const rungs = await concernLadder(context, climbOf(subject, raisedById))
  for (const one of firstCalls(rungs)) await callAbout(context, id, one)
  await again(context, id, new Date(context.moment.now.getTime() + MINUTES.toLeave * 60_000))
}

const climbOf = ({ post, organisation }: CaseSubject, except: string) => ({
  postId: post?.id,
  organisationId: organisation.id,
  except,
})

/**
 * Calls whoever is next about a concern that nobody has confirmed, and sets the clock for the one after (safety H4): the
 * safeguarding GP, the deputy, the safeguarding lead, the managers, and then all of them again each hour.
 */
export async function chaseConcern(context: Context, concernId: string): Promise<void> {
  const concern = await lockUnconfirmed(context, concernId)
  const subject = concern && (await findCase(context, concern.caseId))
  if (!concern || !subject) return
  const rungs = await concernLadder(context, climbOf(subject, concern.raisedById))
  const calls = await concernCalls(context, concernId)
  const { now } = context.moment
  const due = nextCallAt({ calls, rungs, now })
  if (rungs.length === 0) return
  if (due > now) return again(context, concernId, due)
  const next = nextRungs(rungs, calls)
  for (const one of next) await callAbout(context, concernId, rungs.find(is(one)) ?? one)
  await recordEvent(context, {
    event: 'casework.concern-chased',
    about: [`concern:${concernId}`],
    detail: { kinds: next.map(({ kind }) => kind) },
  })
  const made = next.map(({ colleagueId }) => ({ colleagueId, calledAt: now, told: false }))
  await again(context, concernId, nextCallAt({ calls: [...calls, ...made], rungs, now }))
}

const is = (one: { colleagueId: string }) => (other: ToCall) => other.colleagueId === one.colleagueId

/** One is told and must see it from now on. Somebody without an address is not told, and the next is called. */
async function callAbout(context: Context, concernId: string, { email, ...rung }: ToCall): Promise<void> {
  const mailId = email ? await write(context, rung.colleagueId, email) : undefined
  const duty = rung.kind === 'manager' ? 'manager' : 'safeguarding-gp'
  await insertNotice(context, concernId, { id: rung.colleagueId, duty }, mailId)
  await insertConcernCall(context, concernId, rung, mailId)
}

const again = (context: Context, concernId: string, runAt: Date) =>
  enqueue(context, [{ task: CHASE, payload: { concernId }, runAt, key: `${CHASE}:${concernId}` }])

/** The message says that something waits, and neither whom it concerns nor what. */
const write = (context: Context, id: string, to: string): Promise<string> =>
  sendLater(
    context,
    'casework.needs-you',
    { kind: 'colleague', about: `colleague:${id}` },
    {
      to,
      subject: 'Something in Trellis needs you today',
      text: `Please open Trellis and look at the first line of Today: ${context.publicUrl}/seats\n\nIf you cannot, ring the link worker or your deputy now.`,
    },
  )
