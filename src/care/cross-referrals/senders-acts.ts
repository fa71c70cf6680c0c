import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { endSupport } from '../casework/index.ts'
import { problemsInWords } from '../mdt/sheet-words.rules.ts'
import { mayFinish, maySendersAct } from './cross-referral.policy.ts'
import { dueAfter, isUnread, OUTCOMES, type Outcome, waits } from './cross-referral.rules.ts'
import { loadCross } from './cross-subject.ts'
import { insertWord } from './cross-words.store.ts'
import { stepCross } from './keep-crosses.store.ts'
import { FinishCross, OneCross, SayCross } from './send.form.ts'

/** The answer to what was asked; whoever was asked has their days again. */
export const answerQuestion = command({
  event: 'cross-referrals.answered',
  input: SayCross,
  load: (context, asked) => loadCross(context, asked, 'lock'),
  may: maySendersAct,
  decide: ({ referral, subject }, form, { today }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (referral.state === 'sent') return refuse({ kind: 'repeated' })
    if (referral.state !== 'asked') return forbidden('This was answered or taken back already')
    const colleagues = [referral.from.name, referral.to.name, subject.holder.name]
    const problems = problemsInWords({ said: form.said }, { notAPerson: form.notAPerson, colleagues })
    if (problems.length) return invalid(...problems)
    return accept({ wordId: form.id, said: form.said, byId: actor.id, dueOn: dueAfter(today) })
  },
  save: async (context, { wordId, said, byId, dueOn }, { referral }) => {
    const word = { id: wordId, crossReferralId: referral.id, kind: 'answer' as const, byId, said }
    if (!(await insertWord(context, word))) return refuse({ kind: 'repeated' })
    await stepCross(context, referral.id, { state: 'sent', dueOn })
    return accept({ id: referral.id })
  },
  about: (_, { referral }) => [`case:${referral.caseId}`, `cross-referral:${referral.id}`],
  keep: ['dueOn'],
})

/** Taken back before anybody accepted it: nothing of it is read any more by whoever was asked. */
export const withdrawCross = command({
  event: 'cross-referrals.withdrawn',
  input: OneCross,
  load: (context, asked) => loadCross(context, asked, 'lock'),
  may: maySendersAct,
  decide: ({ referral }) => {
    if (referral.state === 'withdrawn') return refuse({ kind: 'repeated' })
    if (!waits(referral)) return forbidden(`${referral.to.name} has answered already. End the support instead`)
    return accept({ id: referral.id, caseId: referral.caseId, toRole: referral.toRole })
  },
  save: async (context, { id, caseId }) => {
    await stepCross(context, id, { state: 'withdrawn', outcome: 'withdrawn', ended: true, closed: true })
    return accept({ id, caseId })
  },
  about: ({ id, caseId }) => [`case:${caseId}`, `cross-referral:${id}`],
  keep: ['toRole'],
})

const isOutcome = (typed: string): typed is Outcome => OUTCOMES.some((one) => one === typed)

/** Support beside the lead ends, with how it ended; the sender reads it, and then the loop is closed. */
export const finishCross = command({
  event: 'cross-referrals.ended',
  input: FinishCross,
  load: (context, asked) => loadCross(context, asked, 'lock'),
  may: mayFinish,
  decide: ({ referral, subject }, form, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (referral.state === 'ended') return refuse({ kind: 'repeated' })
    if (referral.state !== 'accepted') return forbidden('Nobody supports through this yet')
    if (!isOutcome(form.outcome)) return invalid({ field: 'outcome', message: 'Choose how it ended' })
    const colleagues = [referral.from.name, referral.to.name, subject.holder.name]
    const problems = problemsInWords({ said: form.said }, { notAPerson: form.notAPerson, colleagues })
    if (problems.length) return invalid(...problems)
    const { id, caseId, toRole } = referral
    // Whoever ends it for a colleague has read it.
    const read = actor.id !== referral.to.id
    return accept({ id, caseId, toRole, wordId: form.id, said: form.said, byId: actor.id, outcome: form.outcome, read })
  },
  save: async (context, { id, caseId, wordId, said, byId, outcome, read }, { referral }) => {
    const word = { id: wordId, crossReferralId: id, kind: 'ended' as const, byId, said }
    if (said && !(await insertWord(context, word))) return refuse({ kind: 'repeated' })
    await stepCross(context, id, { state: 'ended', outcome, ended: true, closed: read })
    const ended = await endSupport(context, { caseId, postId: referral.to.postId })
    // Who leads now, or whose support a manager ended, supports no more: that is no obstacle.
    return ended.ok || ended.refusal.kind === 'repeated' ? accept({ id, caseId }) : ended
  },
  about: ({ id, caseId }) => [`case:${caseId}`, `cross-referral:${id}`],
  keep: ['toRole', 'outcome'],
})

/** The sender has read how it ended: the loop is closed (mdt.yaml loop_fields). */
export const readCross = command({
  event: 'cross-referrals.loop-closed',
  input: OneCross,
  load: (context, asked) => loadCross(context, asked, 'lock'),
  may: maySendersAct,
  decide: ({ referral }) => {
    if (referral.closedLoopOn) return refuse({ kind: 'repeated' })
    if (!isUnread(referral)) return forbidden('This has not ended yet')
    return accept({ id: referral.id, caseId: referral.caseId, state: referral.state })
  },
  save: async (context, { id, caseId, state }) => {
    await stepCross(context, id, { state, closed: true })
    return accept({ id, caseId })
  },
  about: ({ id, caseId }) => [`case:${caseId}`, `cross-referral:${id}`],
  keep: [],
})
