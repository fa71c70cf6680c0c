import type { Context } from '../../platform/context.ts'

/** Posts with the names that belong to them, before their sites and absences are laid beside. */
export const postRows = ({ db }: Context) =>
  db
    .selectFrom('post')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .innerJoin('organisation as employer', 'employer.id', 'post.employer_id')
    .leftJoin('organisation as pcn', 'pcn.id', 'post.pcn_id')
    .leftJoin('colleague as manager', 'manager.id', 'post.line_manager_id')
    .select([
      'post.id',
      'post.colleague_id',
      'colleague.given_name',
      'colleague.family_name',
      'colleague.languages',
      'post.role',
      'post.job_title',
      'post.employer_id',
      'employer.name as employer_name',
      'employer.kind as employer_kind',
      'post.pcn_id',
      'pcn.name as pcn_name',
      'post.employment_model',
      'post.wte',
      'post.band',
      'post.funding_source',
      'post.funding_from_on',
      'post.funding_until_on',
      'post.claim_reference',
      'post.entry_route',
      'post.started_on',
      'post.ended_on',
      'post.end_reason',
      'post.joined_on',
      'post.already_taking_referrals',
      'post.line_manager_id',
      'manager.given_name as manager_given_name',
      'manager.family_name as manager_family_name',
      'post.sole_worker_said',
      'post.version',
    ])

export type PostRow = Awaited<ReturnType<ReturnType<typeof postRows>['execute']>>[number]
