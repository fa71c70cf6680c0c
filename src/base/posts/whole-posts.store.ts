import type { Context } from '../../platform/context.ts'
import type { OrganisationKind, SiteSetting } from '../organisations/organisation.rules.ts'
import {
  type Absence,
  type EmploymentModelId,
  hasEnded,
  isSoleWorker,
  type Post,
  type PostRole,
  type PostSite,
  weekdaysOn,
} from './post.rules.ts'
import type { PostRow } from './post-rows.store.ts'

/** Lays sites, absences and the sole-worker fact beside the rows: three statements, however many posts. */
export async function wholePosts(context: Context, rows: PostRow[]): Promise<Post[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const sites = await sitesByPost(context, ids)
  const absences = await absencesByPost(context, ids)
  const teams = await linkWorkersBeside(context, rows)
  return rows.map((row) => {
    const post = { ...postOf(row), sites: sites.get(row.id) ?? [], absences: absences.get(row.id) ?? [] }
    return { ...post, soleWorker: soleIn(teams.get(teamOf(row)) ?? [], post, context.moment.today) }
  })
}

/** Only link workers can be sole link workers, and only while in post. */
function soleIn(team: Beside[], post: Omit<Post, 'soleWorker'>, today: string): boolean {
  if (post.role !== 'link-worker' || hasEnded(post, today)) return false
  const day = post.startedOn > today ? post.startedOn : today
  return isSoleWorker({ postId: post.id, weekdays: weekdaysOn(post, day) }, team, post.soleWorkerSaid)
}

async function sitesByPost({ db }: Context, postIds: string[]): Promise<Map<string, PostSite[]>> {
  const rows = await db
    .selectFrom('post_site')
    .innerJoin('organisation', 'organisation.id', 'post_site.organisation_id')
    .select(['post_id', 'organisation.id', 'name', 'kind', 'setting', 'weekdays', 'from_on', 'until_on'])
    .where('post_id', 'in', postIds)
    .orderBy('kind')
    .orderBy('name')
    .execute()
  return grouped(rows, (row) => ({
    id: row.id,
    name: row.name,
    // The table's own check holds exactly these kinds; only `SITE_SETTINGS` are ever written.
    kind: row.kind as OrganisationKind,
    setting: (row.setting ?? undefined) as SiteSetting | undefined,
    weekdays: row.weekdays,
    from: row.from_on,
    until: row.until_on ?? undefined,
  }))
}

async function absencesByPost({ db }: Context, postIds: string[]): Promise<Map<string, Absence[]>> {
  const rows = await db
    .selectFrom('post_absence')
    .select(['post_id', 'id', 'from_on', 'until_on', 'expected_back_on', 'return_talk_on'])
    .where('post_id', 'in', postIds)
    .orderBy('from_on', 'desc')
    .execute()
  return grouped(rows, (row) => ({
    id: row.id,
    from: row.from_on,
    until: row.until_on ?? undefined,
    expectedBack: row.expected_back_on ?? undefined,
    returnTalkOn: row.return_talk_on ?? undefined,
  }))
}

type Beside = { postId: string; weekdays: number[] }

/** The link workers in post beside these, by PCN (or by employer where there is none), with the weekdays they work. */
async function linkWorkersBeside({ db, moment }: Context, rows: PostRow[]): Promise<Map<string, Beside[]>> {
  const teams = [...new Set(rows.filter((row) => row.role === 'link-worker').map(teamOf))]
  if (teams.length === 0) return new Map()
  const found = await db
    .selectFrom('post')
    .leftJoin('post_site', (site) =>
      site
        .onRef('post_site.post_id', '=', 'post.id')
        .on('post_site.from_on', '<=', moment.today)
        .on((on) => on.or([on('post_site.until_on', 'is', null), on('post_site.until_on', '>', moment.today)])),
    )
    .select(['post.id', 'post.pcn_id', 'post.employer_id', 'post_site.weekdays'])
    .where('post.role', '=', 'link-worker')
    .where((post) => post(post.fn.coalesce('post.pcn_id', 'post.employer_id'), 'in', teams))
    .where('post.started_on', '<=', moment.today)
    .where((post) => post.or([post('post.ended_on', 'is', null), post('post.ended_on', '>=', moment.today)]))
    .execute()
  const weekdays = new Map<string, { team: string; weekdays: Set<number> }>()
  for (const row of found) {
    const known = weekdays.get(row.id) ?? { team: teamOf(row), weekdays: new Set<number>() }
    for (const day of row.weekdays ?? []) known.weekdays.add(day)
    weekdays.set(row.id, known)
  }
  const byTeam = new Map<string, Beside[]>()
  for (const [postId, { team, weekdays: days }] of weekdays)
    byTeam.set(team, [...(byTeam.get(team) ?? []), { postId, weekdays: days.size ? [...days] : [1, 2, 3, 4, 5] }])
  return byTeam
}

const teamOf = (row: { pcn_id: string | null; employer_id: string }) => row.pcn_id ?? row.employer_id

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

function grouped<Row extends { post_id: string }, Value>(rows: Row[], read: (row: Row) => Value) {
  const groups = new Map<string, Value[]>()
  for (const row of rows) groups.set(row.post_id, [...(groups.get(row.post_id) ?? []), read(row)])
  return groups
}
