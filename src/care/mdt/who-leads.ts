import { holdersOf } from '../../base/colleagues/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import type { CaseSubject } from '../casework/case.rules.ts'
import { paths as casework } from '../casework/casework.paths.ts'
import { paths as crossReferrals } from '../cross-referrals/cross-referrals.paths.ts'
import { roleIdOf } from '../cross-referrals/roles.rules.ts'
import type { MeetingSubject } from './meeting.rules.ts'

/** Working days in which whoever may do it asks the colleague to lead, or gives them the case. */
const LEAD_DAYS = 5

/** What somebody owes after a meeting: in the words of their list of actions, with the page where it is done. */
export type Owed = {
  text: string
  ownerId: string
  dueOn: string
  door?: { href: string; label: string } | undefined
}
type Choice = { post: Post; before: Post | undefined; manager: { id: string } | undefined }

/** The colleague whom the meeting chose to lead, whoever leads now, and the manager who may give the case to another. */
export async function chosenLead(
  context: Context,
  { attendees }: MeetingSubject,
  subject: CaseSubject,
  leadId: string | undefined,
): Promise<Choice | undefined> {
  const asked = attendees.find(({ colleagueId, postId }) => colleagueId === leadId && postId !== undefined)
  if (!asked?.postId) return undefined
  const posts = await findPosts(context, [asked.postId, ...(subject.post ? [subject.post.id] : [])])
  const post = posts.get(asked.postId)
  const manager = subject.manager ?? (await managerAt(context, subject.organisation.id))
  return post && { post, before: posts.get(subject.post?.id ?? ''), manager }
}

async function managerAt(context: Context, organisationId: string) {
  for (const role of ['pcn-manager', 'provider-manager'] as const) {
    const [first] = (await holdersOf(context, role, [organisationId])).get(organisationId) ?? []
    if (first) return first
  }
  return undefined
}

/**
 * A meeting decides who leads, and that colleague says yes (mdt.rule.one-lead). Between two roles whoever holds the case asks; from
 * one worker to another of the same role the manager gives it, as every case is given. Nothing is owed where they lead already.
 */
export function leadOwed(
  subject: CaseSubject,
  choice: Choice | undefined,
  said: string,
  today: string,
): Result<Owed | undefined> {
  const wrong = (message: string) => invalid({ field: 'leadId', message })
  if (!choice) return wrong('Choose the link worker, coach or care co-ordinator who leads')
  const { post, before, manager } = choice
  if (post.id === before?.id) return accept(undefined)
  const { id: caseId, number } = subject
  const owed = {
    text: `${number}: ${post.name} to lead. ${said}`,
    dueOn: workingDaysAfter(today, LEAD_DAYS),
  }
  if (!before) return wrong(`${subject.number} has no worker yet. It is allocated first`)
  if (before.role !== post.role) {
    const href = crossReferrals.send({ caseId, to: roleIdOf[post.role] }, { leads: 'they', postId: post.id })
    return accept({ ...owed, ownerId: subject.holder.id, door: { href, label: `Ask ${post.givenName} to lead` } })
  }
  if (!manager) return wrong(`Nobody manages this case, who could give it to ${post.name}. Choose another`)
  const href = casework.move({ caseId }, { postId: post.id })
  return accept({ ...owed, ownerId: manager.id, door: { href, label: `Give it to ${post.givenName}` } })
}
