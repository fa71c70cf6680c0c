import type { DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'

export const postsDemo: DemoSource = ({ posts }): TableRows => ({
  post: posts.map(rowOf),
  post_hours: posts.map((post) => ({ post_id: post.id, from_on: post.startedOn, wte: post.wte })),
  post_site: posts.flatMap((post) =>
    post.sites.map((site) => ({
      post_id: post.id,
      organisation_id: site.organisationId,
      weekdays: site.weekdays,
      from_on: post.startedOn,
    })),
  ),
  post_absence: posts.flatMap(({ id, away }) =>
    away
      ? [
          {
            id: away.id,
            post_id: id,
            from_on: away.from,
            expected_back_on: away.expectedBack ?? null,
            until_on: away.until ?? null,
          },
        ]
      : [],
  ),
})

const rowOf = (post: DemoPost) => ({
  id: post.id,
  colleague_id: post.colleagueId,
  role: post.role,
  job_title: post.jobTitle,
  employer_id: post.employerId,
  pcn_id: post.pcnId ?? null,
  employment_model: post.model,
  wte: post.wte,
  band: post.band,
  funding_source: post.fundingSource,
  funding_from_on: post.startedOn,
  funding_until_on: post.fundingUntil ?? null,
  claim_reference: post.fundingSource === 'arrs' ? `ARRS-${post.id.slice(-6).toUpperCase()}` : null,
  line_manager_id: post.lineManagerId,
  started_on: post.startedOn,
  already_taking_referrals: post.alreadyTakingReferrals,
  joined_on: post.joinedOn,
  ended_on: post.endedOn ?? null,
  end_reason: post.endReason ?? null,
})
