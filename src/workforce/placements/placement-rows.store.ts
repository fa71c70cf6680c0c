import type { Context } from '../../platform/context.ts'
import { among } from '../../platform/sets.ts'

type Ids = readonly string[]

export const appointmentRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('appointment')
    .innerJoin('colleague', 'colleague.id', 'appointment.colleague_id')
    .select(['appointment.id', 'post_id', 'kind', 'site_id', 'colleague_id', 'deputy', 'from_on', 'until_on'])
    .select(['given_name', 'family_name', 'profession', 'register'])
    .where('post_id', '=', among(postIds))
    .orderBy('from_on', 'desc')

/** Who stands in for whom: the rows of a view, every column of which the tables behind it fill, but the last days. */
export const coverRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('appointment_cover as cover')
    .innerJoin('colleague', 'colleague.id', 'cover.colleague_id')
    .select(['cover.id', 'post_id', 'kind', 'site_id', 'cover.colleague_id', 'deputy', 'from_on', 'until_on'])
    .select(['given_name', 'family_name', 'profession', 'register', 'covers_id'])
    .where('post_id', '=', among(postIds))
    .$narrowType<{
      id: string
      post_id: string
      kind: string
      colleague_id: string
      deputy: boolean
      from_on: string
      covers_id: string
    }>()

/** When those who stand beside these posts are away. */
export const awayRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('appointment_absence')
    .select(['id', 'post_id', 'colleague_id', 'from_on', 'until_on'])
    .where('post_id', '=', among(postIds))
    .orderBy('from_on')
    .$narrowType<{ id: string; post_id: string; colleague_id: string; from_on: string }>()

export const accessRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('record_access as access')
    .leftJoin('practice_records as practice', 'practice.site_id', 'access.site_id')
    .select(['access.post_id', 'access.site_id', 'access_type', 'state', 'requested_on', 'approved_on'])
    .select(['live_on', 'lost_on', 'blocker', 'practice.who_to_ring'])
    .where('post_id', '=', among(postIds))

export const practiceRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('post_site')
    .innerJoin('practice_records', 'practice_records.site_id', 'post_site.organisation_id')
    .select(['post_id', 'site_id', 'in_use', 'who_to_ring'])
    .distinct()
    .where('post_id', '=', among(postIds))

export const agreementRows = ({ db }: Context, postIds: Ids) =>
  db
    .selectFrom('post')
    .innerJoin('service_agreement as agreement', (on) =>
      on.onRef('agreement.pcn_id', '=', 'post.pcn_id').onRef('agreement.provider_id', '=', 'post.employer_id'),
    )
    .leftJoin('service_agreement_item as item', (on) =>
      on.onRef('item.pcn_id', '=', 'post.pcn_id').onRef('item.provider_id', '=', 'post.employer_id'),
    )
    .select(['post.id as post_id', 'agreement.agreed_on', 'item.item', 'item.stated', 'item.held_by'])
    .where('post.id', '=', among(postIds))

/** Days are text, as in JSON; there is no instant among them. */
type RowOf<
  Query extends
    | typeof appointmentRows
    | typeof coverRows
    | typeof awayRows
    | typeof accessRows
    | typeof practiceRows
    | typeof agreementRows,
> = Awaited<ReturnType<ReturnType<Query>['execute']>>[number]
export type AppointmentRow = RowOf<typeof appointmentRows>
export type CoverRow = RowOf<typeof coverRows>
export type AwayRow = RowOf<typeof awayRows>
export type AccessRow = RowOf<typeof accessRows>
export type PracticeRow = RowOf<typeof practiceRows>
export type AgreementRow = RowOf<typeof agreementRows>
