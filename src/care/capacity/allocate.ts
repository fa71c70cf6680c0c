import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPost, isOver } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, missing, type Problem, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { allocateCase, findCase, setNextStep } from '../casework/index.ts'
import { allocateReferral } from '../referrals/index.ts'
import { keptReasons, waits } from './allocation.rules.ts'
import { findAllocation, insertAllocation, lastGivenBy, lockPost } from './allocations.store.ts'
import type { Candidate } from './candidate.rules.ts'
import { AllocateReferral } from './capacity.form.ts'
import { mayAllocate, mayPlanOver } from './capacity.policy.ts'
import { findAsk, type ReachedAsk } from './find-ask.ts'
import { findCandidate } from './find-candidates.ts'
import { insertPlan } from './over-limit.store.ts'
import type { OverKind } from './standing.rules.ts'
import { oversInWords } from './standing-words.rules.ts'

type Subject = {
  ask: ReachedAsk
  candidate: Candidate
  post: Post
  postReached: boolean
  lastBy: string | undefined
  again: boolean
}
type Decided = AllocateReferral & { caseId: string; overs: OverKind[]; reasons: string[]; by: string }

/**
 * One press gives a referral to a worker. The post is locked first, so that readiness and limits are those of this moment:
 * nobody is given to a post that is not ready (S23), nobody is given on figures that have changed since they were seen, and over
 * a limit the line manager's reason, plan and review date are asked for (S47).
 */
export const allocate = command({
  event: 'capacity.allocated',
  input: AllocateReferral,
  load,
  may: (actor, { ask, post }) => mayAllocate(actor, { reached: ask.reached, post: ownOnly(actor) ? post : undefined }),
  decide: (subject, form, { newId }, actor) => decide(subject, form, newId, actor),
  save,
  about: ({ referralId, postId, caseId }) => [`referral:${referralId}`, `post:${postId}`, `case:${caseId}`],
  keep: ['referralId', 'postId', 'overs'],
})

const ownOnly = (actor: Actor) => sitsAs(actor, ...WORKERS)

async function load(context: Context, { id, referralId, postId }: AllocateReferral): Promise<Subject | undefined> {
  if (!(await lockPost(context, postId))) return undefined
  const ask = await findAsk(context, referralId)
  const candidate = ask && (await findCandidate(context, postId, ask))
  const post = await findPost(context, postId)
  if (!ask || !candidate || !post) return undefined
  return {
    ask,
    candidate,
    post,
    postReached: await isOver(context, post),
    lastBy: await lastGivenBy(context, postId),
    again: (await findAllocation(context, id)) !== undefined,
  }
}

function decide(subject: Subject, form: AllocateReferral, newId: () => string, actor: Actor): Result<Decided> {
  const { ask, candidate, lastBy, again, post } = subject
  if (actor.kind !== 'colleague') return missing()
  if (again) return refuse({ kind: 'repeated' })
  if (ask.blocked) return forbidden(withoutStop(ask.blocked))
  if (!waits(ask))
    return forbidden(`${ask.reference} is ${ask.case?.worker ? `with ${ask.case.worker}` : 'decided'} already`)
  if (!candidate.may)
    return forbidden(`${candidate.givenName} cannot be given anybody yet. ${withoutStop(whyNot(candidate))}`)
  if (form.seen !== candidate.seen)
    return refuse({
      kind: 'conflict',
      theirs: { version: 1, values: { seen: candidate.seen }, ...(lastBy && { by: lastBy }) },
    })
  const over = candidate.overs.length > 0 ? whyNotOver(subject, form, actor) : undefined
  if (over) return over
  const caseId = ask.case?.id ?? newId()
  const firstOn = post.colleagueId === actor.id ? form.firstOn : undefined
  return accept({ ...form, firstOn, caseId, overs: candidate.overs, reasons: keptReasons(candidate), by: actor.id })
}

/** What the line manager has yet to say, or that it is not for this actor to say. */
function whyNotOver({ candidate, post, postReached }: Subject, form: AllocateReferral, actor: Actor) {
  const allowed = mayPlanOver(actor, { post, reached: postReached })
  if (allowed !== true) return forbidden(allowed)
  const over = `One more person would pass ${oversInWords(candidate.overs)}`
  const problems: Problem[] = [
    ...(form.reason ? [] : [{ field: 'reason', message: `${over}. Enter why` }]),
    ...(form.plan ? [] : [{ field: 'plan', message: 'Enter what you will do about it' }]),
    ...(form.reviewOn ? [] : [{ field: 'reviewOn', message: 'Enter the day on which you look again' }]),
  ]
  return problems.length > 0 ? invalid(...problems) : undefined
}

async function save(
  context: Context,
  decided: Decided,
  { ask }: Subject,
): Promise<Result<{ id: string; caseId: string }>> {
  const { id, referralId, postId, caseId, by, overs, reason, plan, reviewOn, reasons } = decided
  const overLimitId = overs.length > 0 ? context.moment.newId() : undefined
  if (overLimitId && reason && plan && reviewOn)
    await insertPlan(context, { id: overLimitId, postId, limits: overs, reason, plan, reviewOn, agreedBy: by })
  const given = ask.case
    ? await allocateCase(context, { caseId, postId })
    : await allocateReferral(context, { referralId, postId, caseId })
  if (!given.ok) return given
  const booked = await bookFirst(context, decided)
  if (!booked.ok) return booked
  const made = await insertAllocation(context, { id, referralId, caseId, postId, reasons, overLimitId, by })
  return made ? accept({ id, caseId }) : refuse({ kind: 'repeated' })
}

/** The first contact, when somebody takes it on themselves and says the day with the same press. */
async function bookFirst(context: Context, { caseId, firstOn }: Decided): Promise<Result<unknown>> {
  const opened = firstOn ? await findCase(context, caseId) : undefined
  if (!opened || !firstOn) return accept(undefined)
  return setNextStep(context, { caseId, on: firstOn, what: 'First contact', version: String(opened.version) })
}

/** What is owed; where nothing is, that they are away, or have not started. */
const whyNot = ({ owed, reasons }: Candidate) =>
  owed.length > 0 ? owed.join(' ') : (reasons.find(({ kind }) => kind === 'ready')?.more ?? '')

/** A refusal is a sentence that its page ends. */
const withoutStop = (words: string) => words.replace(/\.$/, '')
