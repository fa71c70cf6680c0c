import type { Context } from '../../platform/context.ts'
import { accept, forbidden, missing, type Result } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { findOrganisation } from '../organisations/index.ts'
import { mayManagePost, TEAM_ROLES } from './posts.policy.ts'
import { type Appointing, appointing } from './view-appointing.ts'
import { type PostView, viewPost } from './view-post.ts'

export type ChangingTerms = PostView & { choices: Appointing }

/** A post as its manager changes it, with what the form offers; whoever employs now is always among the choices. */
export async function viewTerms(context: Context, asked: { postId: string }): Promise<Result<ChangingTerms>> {
  const managed = await viewManaged(context, asked)
  const scope = Scope.of(context.actor, ...TEAM_ROLES)
  if (!managed.ok) return managed
  if (!scope) return missing()
  const choices = await appointing(context, scope)
  const { employer } = managed.value.post
  if (!choices.employers.some(({ id }) => id === employer.id)) {
    const own = await findOrganisation(context, employer.id)
    if (own) choices.employers.push(own)
  }
  return accept({ ...managed.value, choices })
}

/** A post for a form that changes it: whoever may not is told why before they type. */
export async function viewManaged(context: Context, asked: { postId: string }): Promise<Result<PostView>> {
  const view = await viewPost(context, asked)
  if (!view.ok) return view
  const may = mayManagePost(context.actor, view.value)
  return may === true ? view : forbidden(may)
}
