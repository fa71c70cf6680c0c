import { framework } from '../../base/editions/index.ts'
import { findPost, ownPost } from '../../base/posts/index.ts'
import { inPost, isAway, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import type { CaseSubject } from '../casework/case.rules.ts'
import { findCase, heldBack } from '../casework/index.ts'
import { problemsInWords } from '../mdt/sheet-words.rules.ts'
import { agreedBy, withoutConsent } from './consent.rules.ts'
import { mayOfferLead, maySend, servesCase } from './cross-referral.policy.ts'
import { type CrossReferral, dueAfter, waits } from './cross-referral.rules.ts'
import { crossesOfCase } from './cross-referrals.store.ts'
import { insertCross, type NewCross } from './keep-crosses.store.ts'
import { leadOfCase } from './leads.store.ts'
import { type Cell, cellOf, partName, postRoleOf, type RoleId, roleIdOf, roleWords } from './roles.rules.ts'
import { SendCross } from './send.form.ts'

/** In which role somebody asks: their own, or for a manager who holds the case the role that leads it. */
export async function askingRole(context: Context, subject: CaseSubject) {
  const own = await ownPost(context)
  const lead = own ? undefined : subject.post && (await findPost(context, subject.post.id))
  const role = own?.role ?? lead?.role
  return { postId: own?.id, role: role && roleIdOf[role] }
}

type Loaded = {
  subject: CaseSubject
  post: Post | undefined
  asking: Awaited<ReturnType<typeof askingRole>>
  heldBack: string | undefined
  asked: CrossReferral[]
  /** Somebody who was proposed as lead and has still to answer. */
  proposed: string | undefined
}

/** One role asks another to support somebody: what is needed for that and no more, and only when the person agrees (S58, S59). */
export const sendCross = command({
  event: 'cross-referrals.sent',
  input: SendCross,
  load: async (context, { caseId, postId }): Promise<Loaded | undefined> => {
    const subject = await findCase(context, caseId, 'lock')
    if (!subject) return undefined
    const post = await findPost(context, postId)
    return {
      subject,
      post,
      asking: await askingRole(context, subject),
      heldBack: await heldBack(context, post, subject.practice?.id),
      asked: await crossesOfCase(context, caseId),
      proposed: (await leadOfCase(context, caseId))?.to.name,
    }
  },
  may: (actor, { subject }) => maySend(actor, subject),
  decide: (loaded, form, { today }, actor): Result<NewCross & { postId: string; asksToLead: boolean }> => {
    const { subject, asking } = loaded
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (loaded.asked.some(({ id }) => id === form.id)) return refuse({ kind: 'repeated' })
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    if (!subject.post) return forbidden(`${subject.number} has no worker yet. It is allocated first`)
    const cell = asking.role && cellOf(framework().mdt.crossReferralMatrix, asking.role, form.to)
    if (!cell) return invalid({ field: 'to', message: 'Choose another role than your own' })
    const receiver = receiverIn(loaded, form, today)
    if (!receiver.ok) return receiver
    const instead = insteadOf(loaded, form, actor.id)
    if (!instead.ok) return instead
    const words = wordsIn(cell, form, [receiver.value.name, subject.post.name, subject.holder.name])
    if (!words.ok) return words
    const missing = withoutConsent(form)
    if (missing) return invalid(missing)
    return accept({
      id: form.id,
      caseId: subject.id,
      fromRole: cell.from,
      toRole: cell.to,
      fromId: actor.id,
      fromPostId: asking.postId,
      toPostId: receiver.value.id,
      toId: receiver.value.colleagueId,
      postId: receiver.value.id,
      insteadOfPostId: instead.value,
      asksToLead: instead.value !== undefined,
      because: cell.when.filter((one) => form.because.includes(one)),
      words: { parts: words.value, lawSays: form.knows === 'law' ? form.lawSays : '' },
      agreed: agreedBy(form),
      dueOn: dueAfter(today),
    })
  },
  save: async (context, one) =>
    (await insertCross(context, one)) ? accept({ id: one.id }) : refuse({ kind: 'repeated' }),
  about: ({ id, caseId, postId }) => [`case:${caseId}`, `cross-referral:${id}`, `post:${postId}`],
  keep: ['fromRole', 'toRole', 'asksToLead', 'agreed', 'dueOn'],
})

/** Somebody of that role who works there, is here, and to whom somebody new may come (H10: link workers alone are held back). */
function receiverIn(
  { subject, post, heldBack: because, asked }: Loaded,
  { to }: { to: RoleId },
  today: string,
): Result<Post> {
  const wrong = (message: string) => invalid({ field: 'postId', message })
  if (!post || post.role !== postRoleOf[to] || !servesCase(post, subject, today))
    return wrong(`Choose a ${roleWords[to]} who works at this practice or network`)
  if (!inPost(post, today)) return wrong(`${post.name} is not in post today`)
  if (isAway(post, today)) return wrong(`${post.name} is away today. Choose another`)
  if (post.id === subject.post?.id) return wrong(`${post.name} leads this case already`)
  if (subject.supporterPostIds.includes(post.id)) return wrong(`${post.name} supports this person already`)
  const waiting = asked.find((one) => one.toRole === to && waits(one))
  if (waiting) return wrong(`${waiting.to.name} was asked already. Take that back first, or wait for the answer`)
  if (because) return wrong(because)
  return accept(post)
}

/** The post instead of which they would lead. Only whoever leads, or holds the case for them, offers that (mdt.rule.one-lead). */
function insteadOf(
  { subject, proposed }: Loaded,
  { leads }: Pick<SendCross, 'leads'>,
  actorId: string,
): Result<string | undefined> {
  if (leads === 'i') return accept(undefined)
  if (!mayOfferLead(actorId, subject))
    return forbidden(`Only ${subject.holder.name}, who holds this case, can ask a colleague to lead it`)
  if (proposed) return forbidden(`Whether ${proposed} leads waits for an answer already`)
  return accept(subject.post?.id)
}

/** What is sent, part by part: at least one, and nobody named (share.minimum, share.platform). */
function wordsIn(cell: Cell, form: SendCross, colleagues: readonly string[]) {
  const typed = [form.part0, form.part1, form.part2].slice(0, cell.send.length)
  if (typed.every((text) => text === ''))
    return invalid({ field: partName(0), message: 'Write what they need to begin. One of these is enough' })
  const texts = Object.fromEntries([...typed.map((text, at) => [partName(at), text]), ['lawSays', form.lawSays]])
  const problems = problemsInWords(texts, { notAPerson: form.notAPerson, colleagues })
  if (problems.length) return invalid(...problems)
  const parts = cell.send.map((label, at) => ({ label, text: typed[at] ?? '' })).filter(({ text }) => text !== '')
  return accept(parts)
}
