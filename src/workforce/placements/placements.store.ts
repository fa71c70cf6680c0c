import type { Context } from '../../platform/context.ts'
import { setOf } from '../../platform/sets.ts'
import type {
  Access,
  AccessState,
  Agreement,
  AgreementHolder,
  Appointment,
  AppointmentKind,
  PracticeRecords,
} from './placement-facts.rules.ts'
import {
  type AccessRow,
  type AgreementRow,
  type AppointmentRow,
  accessRows,
  agreementRows,
  appointmentRows,
  type PracticeRow,
  practiceRows,
} from './placement-rows.store.ts'

/** Everything that the rules need of these posts: who stands beside each, access, what practices use, agreements. */
export const placementFacts = setOf(
  'placements',
  (context: Context, postIds) => ({
    appointments: appointmentRows(context, postIds),
    access: accessRows(context, postIds),
    practices: practiceRows(context, postIds),
    agreements: agreementRows(context, postIds),
  }),
  (rows, postIds) => {
    const appointments = grouped(rows.appointments, appointmentOf)
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

const appointmentOf = (row: AppointmentRow): Appointment => ({
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
