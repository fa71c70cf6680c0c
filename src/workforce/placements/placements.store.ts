import type { Context } from '../../platform/context.ts'
import { setOf } from '../../platform/sets.ts'
import type {
  Access,
  AccessState,
  Agreement,
  AgreementHolder,
  Appointment,
  AppointmentKind,
  Away,
  PracticeRecords,
} from './placement-facts.rules.ts'
import {
  type AccessRow,
  type AgreementRow,
  type AppointmentRow,
  type AwayRow,
  accessRows,
  agreementRows,
  appointmentRows,
  awayRows,
  type CoverRow,
  coverRows,
  type PracticeRow,
  practiceRows,
} from './placement-rows.store.ts'

/** Everything that the rules need of these posts: who stands beside each, access, what practices use, agreements. */
export const placementFacts = setOf(
  'placements',
  (context: Context, postIds) => ({
    appointments: appointmentRows(context, postIds),
    covers: coverRows(context, postIds),
    away: awayRows(context, postIds),
    access: accessRows(context, postIds),
    practices: practiceRows(context, postIds),
    agreements: agreementRows(context, postIds),
  }),
  (rows, postIds) => {
    const appointments = grouped<AppointmentRow | CoverRow, Appointment>(
      [...rows.appointments, ...rows.covers],
      appointmentOf,
    )
    const away = grouped(rows.away, awayOf)
    const access = grouped(rows.access, accessOf)
    const practices = grouped(rows.practices, practiceOf)
    const agreements = agreementsIn(rows.agreements)
    return new Map(
      postIds.map((id) => [
        id,
        {
          appointments: appointments.get(id) ?? [],
          access: access.get(id) ?? [],
          practices: practices.get(id) ?? [],
          agreement: agreements.get(id),
          away: away.get(id) ?? [],
        },
      ]),
    )
  },
  { stamped: true },
)

/** The posts beside which a colleague stands today, in any of these ways, their own or in somebody's place. */
export async function postsBeside(
  { db, moment }: Context,
  colleagueId: string,
  kinds: readonly AppointmentKind[],
): Promise<string[]> {
  const held = (from: 'appointment' | 'appointment_cover') =>
    db
      .selectFrom(from)
      .select('post_id')
      .where('colleague_id', '=', colleagueId)
      .where('kind', 'in', [...kinds])
      .where('from_on', '<=', moment.today)
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', moment.today)]))
  const rows = await held('appointment').union(held('appointment_cover')).execute()
  return rows.flatMap(({ post_id }) => post_id ?? [])
}

const awayOf = (row: AwayRow): Away => ({
  id: row.id,
  colleagueId: row.colleague_id,
  from: row.from_on,
  until: row.until_on ?? undefined,
})

const appointmentOf = (row: AppointmentRow | CoverRow): Appointment => ({
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
  ...('covers_id' in row ? { covers: row.covers_id } : {}),
})

const accessOf = (row: AccessRow): Access => ({
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
})

const practiceOf = (row: PracticeRow): PracticeRecords => ({
  siteId: row.site_id,
  inUse: row.in_use,
  whoToRing: row.who_to_ring ?? undefined,
})

function agreementsIn(rows: readonly AgreementRow[]): Map<string, Agreement> {
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
  for (const row of rows) {
    const facts = byPost.get(row.post_id)
    if (facts) facts.push(factOf(row))
    else byPost.set(row.post_id, [factOf(row)])
  }
  return byPost
}
