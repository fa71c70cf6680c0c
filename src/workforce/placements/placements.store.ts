import type { Context } from '../../platform/context.ts'
import { remembered } from '../../platform/remember.ts'
import type {
  Access,
  AccessState,
  Agreement,
  AgreementHolder,
  Appointment,
  AppointmentKind,
  PlacementFacts,
  PracticeRecords,
} from './placement-facts.rules.ts'

/** Everything that the rules need of these posts: who stands beside each, access, what practices use, agreements. */
export const placementFacts = remembered(
  'placements',
  async (context: Context, postIds: readonly string[]): Promise<Map<string, PlacementFacts>> => {
    if (postIds.length === 0) return new Map()
    const appointments = await appointmentsOf(context, postIds)
    const access = await accessOf(context, postIds)
    const practices = await practiceRecordsFor(context, postIds)
    const agreements = await agreementsFor(context, postIds)
    return new Map(
      postIds.map((id) => [
        id,
        {
          appointments: appointments.get(id) ?? [],
          access: access.get(id) ?? [],
          practices: practices.get(id) ?? [],
          agreement: agreements.get(id),
        },
      ]),
    )
  },
)

/** The posts beside which a colleague stands today, in any of these ways. */
export async function postsBeside(
  { db, moment }: Context,
  colleagueId: string,
  kinds: readonly AppointmentKind[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('appointment')
    .select('post_id')
    .distinct()
    .where('colleague_id', '=', colleagueId)
    .where('kind', 'in', [...kinds])
    .where('from_on', '<=', moment.today)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', moment.today)]))
    .execute()
  return rows.map(({ post_id }) => post_id)
}

async function appointmentsOf({ db }: Context, postIds: readonly string[]): Promise<Map<string, Appointment[]>> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('colleague', 'colleague.id', 'appointment.colleague_id')
    .select(['appointment.id', 'post_id', 'kind', 'site_id', 'colleague_id', 'deputy', 'from_on', 'until_on'])
    .select(['given_name', 'family_name', 'profession', 'register'])
    .where('post_id', 'in', [...postIds])
    .orderBy('from_on', 'desc')
    .execute()
  return grouped(rows, (row) => ({
    id: row.id,
    // The table's own check holds exactly these kinds.
    kind: row.kind as AppointmentKind,
    siteId: row.site_id ?? undefined,
    colleagueId: row.colleague_id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession ?? undefined,
    register: row.register ?? undefined,
    deputy: row.deputy,
    from: row.from_on,
    until: row.until_on ?? undefined,
  }))
}

async function accessOf({ db }: Context, postIds: readonly string[]): Promise<Map<string, Access[]>> {
  const rows = await db
    .selectFrom('record_access as access')
    .leftJoin('practice_records as practice', 'practice.site_id', 'access.site_id')
    .selectAll('access')
    .select('practice.who_to_ring')
    .where('post_id', 'in', [...postIds])
    .execute()
  return grouped(rows, (row) => ({
    siteId: row.site_id,
    accessType: row.access_type,
    // The table's own check holds exactly these states.
    state: row.state as AccessState,
    requestedOn: row.requested_on ?? undefined,
    approvedOn: row.approved_on ?? undefined,
    liveOn: row.live_on ?? undefined,
    lostOn: row.lost_on ?? undefined,
    blocker: row.blocker ?? undefined,
    whoToRing: row.who_to_ring ?? undefined,
  }))
}

async function practiceRecordsFor(
  { db }: Context,
  postIds: readonly string[],
): Promise<Map<string, PracticeRecords[]>> {
  const rows = await db
    .selectFrom('post_site')
    .innerJoin('practice_records', 'practice_records.site_id', 'post_site.organisation_id')
    .select(['post_id', 'site_id', 'in_use', 'who_to_ring'])
    .distinct()
    .where('post_id', 'in', [...postIds])
    .execute()
  return grouped(rows, (row) => ({
    siteId: row.site_id,
    inUse: row.in_use,
    whoToRing: row.who_to_ring ?? undefined,
  }))
}

async function agreementsFor({ db }: Context, postIds: readonly string[]): Promise<Map<string, Agreement>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('service_agreement as agreement', (on) =>
      on.onRef('agreement.pcn_id', '=', 'post.pcn_id').onRef('agreement.provider_id', '=', 'post.employer_id'),
    )
    .leftJoin('service_agreement_item as item', (on) =>
      on.onRef('item.pcn_id', '=', 'post.pcn_id').onRef('item.provider_id', '=', 'post.employer_id'),
    )
    .select(['post.id as post_id', 'agreement.agreed_on', 'item.item', 'item.stated', 'item.held_by'])
    .where('post.id', 'in', [...postIds])
    .execute()
  const found = new Map<string, Agreement>()
  for (const row of rows) {
    const agreement = found.get(row.post_id) ?? { items: [], agreedOn: row.agreed_on ?? undefined }
    if (row.item) agreement.items.push({ id: row.item, stated: row.stated === true, heldBy: holderIn(row.held_by) })
    found.set(row.post_id, agreement)
  }
  return found
}

/** The table's own check holds exactly these two. */
export const holderIn = (heldBy: string | null): AgreementHolder | undefined =>
  (heldBy ?? undefined) as AgreementHolder | undefined

function grouped<Row extends { post_id: string }, Fact>(rows: readonly Row[], factOf: (row: Row) => Fact) {
  const byPost = new Map<string, Fact[]>()
  for (const row of rows) byPost.set(row.post_id, [...(byPost.get(row.post_id) ?? []), factOf(row)])
  return byPost
}
