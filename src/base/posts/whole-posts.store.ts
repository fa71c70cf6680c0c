import type { OrganisationKind, SiteSetting } from '../organisations/organisation.rules.ts'
import {
  type EmploymentModelId,
  hasEnded,
  isSoleWorker,
  type Post,
  type PostRole,
  type PostSite,
  weekdaysOn,
} from './post.rules.ts'
import type { PostRow } from './post-rows.store.ts'

/** A post as everybody reads it, from its row. */
export function wholePost(row: PostRow, today: string): Post {
  const post = { ...postOf(row), sites: row.sites.map(siteOf), absences: row.absences.map(absenceOf) }
  return { ...post, soleWorker: soleAmong(row.weekdays_beside, post, today) }
}

/** Only link workers can be sole link workers, and only while in post. */
function soleAmong(weekdays: readonly number[], post: Omit<Post, 'soleWorker'>, today: string): boolean {
  if (post.role !== 'link-worker' || hasEnded(post, today)) return false
  const day = post.startedOn > today ? post.startedOn : today
  const own = { postId: post.id, weekdays: weekdaysOn(post, day) }
  return isSoleWorker(own, [{ postId: 'the others', weekdays }], post.soleWorkerSaid)
}

const siteOf = (row: PostRow['sites'][number]): PostSite => ({
  id: row.id,
  name: row.name,
  // The table's own check holds exactly these kinds; only `SITE_SETTINGS` are ever written.
  kind: row.kind as OrganisationKind,
  setting: (row.setting ?? undefined) as SiteSetting | undefined,
  weekdays: row.weekdays,
  from: row.from_on,
  until: row.until_on ?? undefined,
})

const absenceOf = (row: PostRow['absences'][number]) => ({
  id: row.id,
  from: row.from_on,
  until: row.until_on ?? undefined,
  expectedBack: row.expected_back_on ?? undefined,
  returnTalkOn: row.return_talk_on ?? undefined,
})

const postOf = (row: PostRow): Omit<Post, 'sites' | 'absences' | 'soleWorker'> => ({
  id: row.id,
  colleagueId: row.colleague_id,
  name: `${row.given_name} ${row.family_name}`,
  givenName: row.given_name,
  // The table's own checks hold exactly these roles and models, and `organisation` its kinds.
  role: row.role as PostRole,
  employer: { id: row.employer_id, name: row.employer_name, kind: row.employer_kind as OrganisationKind },
  employmentModel: row.employment_model as EmploymentModelId,
  jobTitle: row.job_title,
  pcn: row.pcn_id && row.pcn_name ? { id: row.pcn_id, name: row.pcn_name } : undefined,
  wte: row.wte,
  band: row.band ?? undefined,
  fundingSource: row.funding_source ?? undefined,
  fundingFrom: row.funding_from_on ?? undefined,
  fundingUntil: row.funding_until_on ?? undefined,
  claimReference: row.claim_reference ?? undefined,
  entryRoute: row.entry_route ?? undefined,
  startedOn: row.started_on,
  endedOn: row.ended_on ?? undefined,
  endReason: row.end_reason ?? undefined,
  joinedOn: row.joined_on,
  alreadyTakingReferrals: row.already_taking_referrals,
  lineManager: row.line_manager_id
    ? { id: row.line_manager_id, name: `${row.manager_given_name} ${row.manager_family_name}` }
    : undefined,
  soleWorkerSaid: row.sole_worker_said ?? undefined,
  languages: row.languages,
  version: row.version,
})
