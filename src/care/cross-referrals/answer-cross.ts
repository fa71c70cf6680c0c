import { enqueue } from '../../platform/jobs.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { beginSupport, changeLead } from '../casework/index.ts'
import { problemsInWords } from '../mdt/sheet-words.rules.ts'
import { insertBounce, redirectionsOf } from './bounces.store.ts'
import { type CrossSubject, mayAnswer, mayHandBack } from './cross-referral.policy.ts'
import { MOST_REDIRECTIONS, waits } from './cross-referral.rules.ts'
import { loadCross } from './cross-subject.ts'
import { insertWord } from './cross-words.store.ts'
import { bringBouncedJob } from './jobs.ts'
import { stepCross } from './keep-crosses.store.ts'
import { OneCross, SayCross } from './send.form.ts'

/** What was answered already is said; sent twice is done once. */
const stillWaits = ({ referral }: CrossSubject, done: string): Result<true> => {
  if (waits(referral)) return accept(true)
  return referral.state === done
    ? refuse({ kind: 'repeated' })
    : forbidden('This was answered or taken back already. Open it again to see how it stands')
}

const aboutOf = ({ referral }: CrossSubject) =>
  [`case:${referral.caseId}`, `cross-referral:${referral.id}`, `post:${referral.to.postId}`] as const

/**
 * Whoever was asked supports the person from now on, beside the lead, for whom the case is counted as before; or leads from now on,
 * as both agreed, and whoever led supports (mdt.rule.one-lead).
 */
export const acceptCross = command({
  event: 'cross-referrals.accepted',
  input: OneCross,
  load: (context, asked) => loadCross(context, asked, 'lock'),
  may: mayAnswer,
  decide: (one, _, { newId }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    const open = stillWaits(one, 'accepted')
    if (!open.ok) return open
    const { toRole, insteadOfPostId } = one.referral
    const leads = insteadOfPostId !== undefined
    if (leads && one.subject.post?.id !== insteadOfPostId)
      return forbidden('Somebody else leads this case by now. Hand it back, and say who')
    return accept({ supporterId: newId(), formerId: newId(), byId: actor.id, toRole, leads })
  },
  save: async (context, { supporterId, formerId, byId, leads }, { referral }) => {
    const { caseId, id, to } = referral
    const begun = await beginSupport(context, { id: supporterId, caseId, postId: to.postId })
    if (!begun.ok) return begun
    const accepted = { acceptedBy: byId, supporterId, acknowledged: true }
    if (!leads) {
      await stepCross(context, id, { state: 'accepted', ...accepted })
      return accept({ id, caseId })
    }
    const changed = await changeLead(context, { id: formerId, caseId, postId: to.postId })
    if (!changed.ok) return changed
    await stepCross(context, id, { state: 'ended', ...accepted, outcome: 'leads', ended: true })
    return accept({ id, caseId })
  },
  about: (_, one) => [...aboutOf(one)],
  keep: ['toRole', 'leads'],
})

const said = (one: CrossSubject, form: { said: string; notAPerson: string[] }) => {
  const { from, to } = one.referral
  const colleagues = [from.name, to.name, one.subject.holder.name]
  return problemsInWords({ said: form.said }, { notAPerson: form.notAPerson, colleagues })
}

/**
 * Handed back, with why. The second time in a row nobody is asked again: the case goes to the shared caseload meeting by itself
 * (mdt.rule.no-bounce).
 */
export const handBackCross = command({
  event: 'cross-referrals.handed-back',
  input: SayCross,
  load: async (context, asked) => {
    const one = await loadCross(context, asked, 'lock')
    return one && { ...one, before: await redirectionsOf(context, one.referral.caseId) }
  },
  may: mayHandBack,
  decide: (one, form, { newId }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    const open = stillWaits(one, 'handed-back')
    if (!open.ok) return open
    const problems = said(one, form)
    if (problems.length) return invalid(...problems)
    const bounces = one.before + 1 >= MOST_REDIRECTIONS
    const { toRole } = one.referral
    return accept({ wordId: form.id, said: form.said, byId: actor.id, toRole, bounceId: bounces ? newId() : undefined })
  },
  save: async (context, { wordId, said: why, byId, bounceId }, { referral, subject }) => {
    const word = { id: wordId, crossReferralId: referral.id, kind: 'handed-back' as const, byId, said: why }
    if (!(await insertWord(context, word))) return refuse({ kind: 'repeated' })
    await stepCross(context, referral.id, {
      state: 'handed-back',
      outcome: 'handed-back',
      acknowledged: true,
      ended: true,
    })
    const forId = subject.post?.colleagueId ?? subject.holder.id
    if (bounceId) {
      await insertBounce(context, { id: bounceId, caseId: referral.caseId, forId })
      await enqueue(context, [bringBouncedJob.later({})])
    }
    return accept({ id: referral.id, bounced: bounceId !== undefined })
  },
  about: (_, one) => [...aboutOf(one)],
  keep: ['toRole'],
})

/** Before answering: something is asked. It is an acknowledgement; now the sender owes an answer. */
export const askAboutCross = command({
  event: 'cross-referrals.asked',
  input: SayCross,
  load: (context, asked) => loadCross(context, asked, 'lock'),
  may: mayAnswer,
  decide: (one, form, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    const open = stillWaits(one, 'asked')
    if (!open.ok) return open
    if (one.referral.state === 'asked') return forbidden('Your question waits for an answer already')
    const problems = said(one, form)
    if (problems.length) return invalid(...problems)
    return accept({ wordId: form.id, said: form.said, byId: actor.id, toRole: one.referral.toRole })
  },
  save: async (context, { wordId, said: question, byId }, { referral }) => {
    const word = { id: wordId, crossReferralId: referral.id, kind: 'question' as const, byId, said: question }
    if (!(await insertWord(context, word))) return refuse({ kind: 'repeated' })
    await stepCross(context, referral.id, { state: 'asked', acknowledged: true })
    return accept({ id: referral.id })
  },
  about: (_, one) => [...aboutOf(one)],
  keep: ['toRole'],
})
