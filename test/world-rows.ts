import { sql } from 'kysely'
import type { Db } from '../src/db/connect.ts'
import type { Role } from '../src/platform/actor.ts'
import type { Holder, HolderSeat, Place, Worker } from './world.ts'

export type NewPost = {
  role: 'link-worker' | 'health-coach' | 'care-coordinator'
  employer: Place
  pcn?: Place | undefined
  jobTitle?: string
  model?: 'pcn-direct' | 'gp-federation' | 'vcse-sub-contract' | 'trust-sub-contract' | 'local-authority-sub-contract'
  wte?: number
  started?: string
  joined?: string
  alreadyTakingReferrals?: boolean
  ended?: string
  endReason?: string
  lineManager?: { id: string }
  sites?: { at: Place; weekdays?: number[]; from?: string; until?: string }[]
  away?: { from: string; until?: string; expectedBack?: string; returnTalkOn?: string }
  soleWorkerSaid?: boolean
  languages?: string[]
  fundingUntil?: string
}
type Ground = { systemId: string; today: string; longAgo: string; newId: () => string }
export type WorldRows = ReturnType<typeof rowsFor>

/** Writes the rows of a world. Only what a test says differs from the usual. */
export function rowsFor({ longAgo, newId, systemId }: Ground) {
  async function organisation(db: Db, kind: string, name: string, parent?: Place, more: object = {}): Promise<Place> {
    const id = newId()
    const slug = slugOf(name)
    await db
      .insertInto('organisation')
      .values({ id, kind, name, slug, opened_on: longAgo, ...more })
      .execute()
    if (parent)
      await db
        .insertInto('organisation_membership')
        .values({ id: newId(), member_id: id, parent_id: parent.id, from_on: longAgo })
        .execute()
    return { id, name, slug }
  }

  async function places(db: Db, systemName: string, prefix: string) {
    const region = await organisation(db, 'region', `${titled(prefix)} Region`)
    const system = await organisation(db, 'system', systemName, region, { ods_code: 'QZ1' })
    const place = await organisation(db, 'place', `${titled(prefix)} East Place`, system)
    const pcn = await organisation(db, 'neighbourhood', 'Riverside Primary Care Network', place, { ods_code: 'U90001' })
    const otherPcn = await organisation(db, 'neighbourhood', 'Hilltop Primary Care Network', place, {
      ods_code: 'U90002',
    })
    const practices = {
      riverside: await organisation(db, 'practice', 'Riverside Surgery', pcn, { ods_code: 'Z90001' }),
      highStreet: await organisation(db, 'practice', 'High Street Practice', pcn, { ods_code: 'Z90002' }),
      millLane: await organisation(db, 'practice', 'Mill Lane Medical Centre', pcn, { ods_code: 'Z90003' }),
      hilltop: await organisation(db, 'practice', 'Hilltop Health Centre', otherPcn, { ods_code: 'Z90004' }),
    }
    const sites = {
      ward: await organisation(db, 'site', 'Ward 7, General Hospital', place, { setting: 'hospital-ward' }),
      hub: await organisation(db, 'site', 'Corn Exchange Community Hub', pcn, { setting: 'community-hub' }),
      hostel: await organisation(db, 'site', 'St Jude’s Hostel', pcn, { setting: 'hostel' }),
      council: await organisation(db, 'site', 'Housing Options Team', place, { setting: 'council-team' }),
    }
    const provider = await organisation(db, 'provider', `Good Neighbours ${titled(prefix)}`, place)
    const hub = await organisation(db, 'training-hub', `${titled(prefix)} Training Hub`, system)
    for (const each of [pcn, provider])
      await db
        .insertInto('address')
        .values({ slug: `${prefix}-${each.slug}`, system_id: systemId, organisation_id: each.id })
        .execute()
    await sql`select rebuild_spans()`.execute(db)
    return { region, system, place, pcn, otherPcn, practices, sites, provider, hub }
  }

  async function colleague(db: Db, fullName: string, languages: string[] = []) {
    const [givenName = fullName, ...rest] = fullName.split(' ')
    const familyName = rest.join(' ') || 'Okafor'
    const id = newId()
    const accountId = newId()
    const email = `${slugOf(`${givenName} ${familyName}`)}.${id.slice(-6)}@example.org`
    await db.insertInto('account').values({ id: accountId, email, status: 'active' }).execute()
    await db
      .insertInto('colleague')
      .values({ id, account_id: accountId, given_name: givenName, family_name: familyName, email, languages })
      .execute()
    return { id, name: `${givenName} ${familyName}`, givenName, accountId }
  }

  async function seat(
    db: Db,
    holder: { id: string; accountId: string },
    role: Role,
    at: Place,
    from: string,
  ): Promise<HolderSeat> {
    const id = newId()
    const slug = `${role}-${at.slug}`
    await db
      .insertInto('seat')
      .values({
        id,
        slug,
        colleague_id: holder.id,
        account_id: holder.accountId,
        role,
        organisation_id: at.id,
        from_on: from,
      })
      .execute()
    return { id, slug, role, organisationId: at.id }
  }

  async function holder(db: Db, fullName: string, role: Role, at: Place, from: string): Promise<Holder> {
    const known = await colleague(db, fullName)
    return { ...known, seat: await seat(db, known, role, at, from) }
  }

  async function worker(db: Db, fullName: string, post: NewPost): Promise<Worker> {
    const known = await colleague(db, fullName, post.languages)
    const postId = newId()
    const started = post.started ?? longAgo
    await db
      .insertInto('post')
      .values(postRow(postId, known.id, started, post))
      .execute()
    await db
      .insertInto('post_hours')
      .values({ post_id: postId, from_on: started, wte: post.wte ?? 1 })
      .execute()
    for (const site of post.sites ?? [])
      await db
        .insertInto('post_site')
        .values({
          post_id: postId,
          organisation_id: site.at.id,
          weekdays: site.weekdays ?? [],
          from_on: site.from ?? started,
          until_on: site.until ?? null,
        })
        .execute()
    if (post.away)
      await db
        .insertInto('post_absence')
        .values(absenceRow(newId(), postId, post.away))
        .execute()
    const from = started < longAgo ? started : longAgo
    return { ...known, postId, seat: await seat(db, known, post.role, post.pcn ?? post.employer, from) }
  }

  return { organisation, places, colleague, seat, holder, worker }
}

const postRow = (id: string, colleagueId: string, started: string, post: NewPost) => ({
  id,
  colleague_id: colleagueId,
  role: post.role,
  job_title: post.jobTitle ?? 'Social prescribing link worker',
  employer_id: post.employer.id,
  pcn_id: post.pcn?.id ?? null,
  employment_model: post.model ?? (post.pcn && post.pcn.id !== post.employer.id ? 'vcse-sub-contract' : 'pcn-direct'),
  wte: post.wte ?? 1,
  funding_source: 'arrs',
  funding_until_on: post.fundingUntil ?? null,
  line_manager_id: post.lineManager?.id ?? null,
  started_on: started,
  joined_on: post.joined ?? started,
  already_taking_referrals: post.alreadyTakingReferrals ?? false,
  sole_worker_said: post.soleWorkerSaid ?? null,
  ended_on: post.ended ?? null,
  end_reason: post.endReason ?? null,
})

const absenceRow = (id: string, postId: string, away: NonNullable<NewPost['away']>) => ({
  id,
  post_id: postId,
  from_on: away.from,
  until_on: away.until ?? null,
  expected_back_on: away.expectedBack ?? null,
  return_talk_on: away.returnTalkOn ?? null,
})

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
