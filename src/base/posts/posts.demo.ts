import { plusDays } from '../../lib/plain-date.ts'
import type { About } from '../../platform/context.ts'
import type { DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { type DemoEvent, demoEvents } from '../../platform/demo-events.ts'

export const postsDemo: DemoSource = (cast, chance): TableRows => ({
  event: demoEvents(cast, chance, cast.posts.flatMap(happened)),
  post: cast.posts.map(rowOf),
  post_hours: cast.posts.map((post) => ({ post_id: post.id, from_on: post.startedOn, wte: post.wte })),
  post_site: cast.posts.flatMap((post) =>
    post.sites.map((site) => ({
      post_id: post.id,
      organisation_id: site.organisationId,
      weekdays: site.weekdays,
      from_on: post.startedOn,
    })),
  ),
  post_absence: cast.posts.flatMap(({ id, away }) =>
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

/** The changes of a post, by its line manager, as its commands would have recorded them. */
function happened({ id, lineManagerId, startedOn, wte, away, endedOn }: DemoPost): DemoEvent[] {
  const by = { id: lineManagerId, role: 'line-manager' }
  const about: About[] = [`post:${id}`]
  return [
    { name: 'posts.post-started', on: plusDays(startedOn, -21), by, about, detail: { startedOn, wte } },
    ...(away ? [{ name: 'posts.absence-began', on: away.from, by, about, detail: { from: away.from } }] : []),
    ...(away?.until ? [{ name: 'posts.absence-ended', on: away.until, by, about, detail: { back: away.until } }] : []),
    ...(endedOn
      ? [{ name: 'posts.post-ended', on: plusDays(endedOn, -28), by, about, detail: { lastDay: endedOn } }]
      : []),
  ]
}

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
