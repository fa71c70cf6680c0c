import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findOrganisation } from '../organisations/index.ts'
import type { Organisation } from '../organisations/organisation.rules.ts'
import { conflictOn, employerProblem } from './change.rules.ts'
import { lockReachedPost } from './change-post.store.ts'
import { updateTerms } from './keep-posts.store.ts'
import { ChangeTerms } from './post.form.ts'
import type { Post } from './post.rules.ts'
import { mayManagePost, type ReachedPost } from './posts.policy.ts'

type Subject = ReachedPost & { employer: Organisation | undefined }

/** Employer, model, band, money and line manager. */
export const changeTerms = command({
  event: 'posts.terms-changed',
  input: ChangeTerms,
  load,
  may: mayManagePost,
  decide: ({ post, employer }: Subject, form): Result<ChangeTerms> => {
    if (post.version !== form.version) return conflictOn(post, valuesOf(post))
    const problems = employerProblem(form.employmentModel, employer?.kind)
    return problems.length ? invalid(...problems) : accept(form)
  },
  save: async (context, terms) => accept(await updateTerms(context, terms)),
  about: ({ postId }, { post }) => [`post:${postId}`, `colleague:${post.colleagueId}`],
  keep: ['employmentModel', 'fundingSource', 'fundingUntil'],
})

async function load(context: Context, { postId, employerId }: ChangeTerms): Promise<Subject | undefined> {
  const found = await lockReachedPost(context, postId)
  return found && { ...found, employer: await findOrganisation(context, employerId) }
}

const valuesOf = (post: Post): Record<string, string> => ({
  jobTitle: post.jobTitle,
  employmentModel: post.employmentModel,
  employerId: post.employer.id,
  band: post.band ?? '',
  fundingSource: post.fundingSource ?? '',
  fundingUntil: post.fundingUntil ?? '',
  claimReference: post.claimReference ?? '',
  lineManagerId: post.lineManager?.id ?? '',
})
