import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'

/** Posts whole: with the names, sites, absences and hours that belong to them, in one statement however many. */
export const postRows = ({ db, moment }: Context) =>
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
    .select((post) => [
      jsonArrayFrom(sitesOf(post)).as('sites'),
      jsonArrayFrom(absencesOf(post)).as('absences'),
      jsonArrayFrom(hoursOf(post)).as('hours'),
      weekdaysBeside(moment.today).as('weekdays_beside'),
    ])

type OfPost = ExpressionBuilder<DB, 'post'>

const sitesOf = (post: OfPost) =>
  post
    .selectFrom('post_site')
    .innerJoin('organisation', 'organisation.id', 'post_site.organisation_id')
    .select(['organisation.id', 'name', 'kind', 'setting', 'weekdays', 'from_on', 'until_on'])
    .whereRef('post_site.post_id', '=', 'post.id')
    .orderBy('kind')
    .orderBy('name')

const absencesOf = (post: OfPost) =>
  post
    .selectFrom('post_absence')
    .select(['post_absence.id', 'from_on', 'until_on', 'expected_back_on', 'return_talk_on'])
    .whereRef('post_absence.post_id', '=', 'post.id')
    .orderBy('from_on', 'desc')

const hoursOf = (post: OfPost) =>
  post
    .selectFrom('post_hours')
    .select(['from_on', 'post_hours.wte'])
    .whereRef('post_hours.post_id', '=', 'post.id')
    .orderBy('from_on')

/**
 * The weekdays on which the other link workers in post work beside this one, for its PCN (or its employer where there is none);
 * Monday to Friday for those of whom nobody has said.
 */
const weekdaysBeside = (today: string) => sql<number[]>`array(
  select distinct unnest(coalesce(
    (select array_agg(weekday) from post_site, unnest(weekdays) weekday
     where post_site.post_id = other.id and post_site.from_on <= ${today}::date
       and (post_site.until_on is null or post_site.until_on > ${today}::date)),
    '{1,2,3,4,5}'))
  from post other
  where post.role = 'link-worker' and other.role = 'link-worker' and other.id <> post.id
    and coalesce(other.pcn_id, other.employer_id) = coalesce(post.pcn_id, post.employer_id)
    and other.started_on <= ${today}::date and (other.ended_on is null or other.ended_on >= ${today}::date))`

export type PostRow = Awaited<ReturnType<ReturnType<typeof postRows>['execute']>>[number]
