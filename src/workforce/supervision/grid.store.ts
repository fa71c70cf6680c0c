import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import type { SessionFact } from './session-dates.rules.ts'

type GridAsked = {
  /** A kind of session. */
  kind: string
  /** Only those who are employed by or work for this organisation, or one under it. */
  of?: string | undefined
  /** Also those of whose employer the seat is not: for what the contract asks. The rest is told of whoever it is shared of. */
  beyondEmployer: boolean
  /** The first day of the first month; and since when sessions are read, so that a day can be counted from the one before. */
  from: string
  since: string
  after?: readonly string[] | undefined
  most: number
}

export type GridRow = {
  postId: string
  familyName: string
  givenName: string
  sessions: SessionFact[]
  /** When it was planned and not held, and the code of why. */
  gaps: { on: string; reason: string }[]
}

/** Workers by name, each with their sessions of one kind: one statement on an index, however many workers. */
export function gridStatement({ db, moment }: Context, scope: Scope, asked: GridAsked) {
  const [family, given, id] = asked.after ?? []
  const holds = (ancestor: string, ids: ReturnType<typeof sql>) => sql<boolean>`exists (
    select from organisation_span span where span.ancestor_id = ${ancestor}::uuid and span.descendant_id in (${ids})
      and span.from_on <= ${moment.today}::date and (span.until_on is null or span.until_on > ${moment.today}::date))`
  const either = sql`post.employer_id, post.pcn_id`
  return db
    .selectFrom('post')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .select(['post.id', 'colleague.family_name', 'colleague.given_name'])
    .select(
      sql<SessionFact[]>`coalesce((
        select jsonb_agg(jsonb_build_object('kind', ${asked.kind}::text, 'heldOn', session.held_on, 'minutes', session.minutes))
        from supervision_session session
        where session.post_id = post.id and session.held_on >= ${asked.since}::date
          and ${asked.kind} = any (session.kinds)), '[]')`.as('sessions'),
    )
    .select(
      sql<{ on: string; reason: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('on', plan.planned_on, 'reason', plan.gap_reason) order by plan.planned_on)
        from planned_session plan
        where plan.post_id = post.id and plan.planned_on >= ${asked.from}::date
          and plan.state in ('missed', 'called-off') and ${asked.kind} = any (plan.kinds)), '[]')`.as('gaps'),
    )
    .where('post.role', '=', 'link-worker')
    .where('post.started_on', '<=', moment.today)
    .where((row) => row.or([row('post.ended_on', 'is', null), row('post.ended_on', '>=', asked.from)]))
    .where(holds(scope.organisationId, either))
    .$if(!asked.beyondEmployer, (own) =>
      own.where(
        sql<boolean>`(post.pcn_id is null or post.pcn_id = post.employer_id
          or ${holds(scope.organisationId, sql`post.employer_id`)}
          or exists (select from pcn_sharing shared where shared.provider_id = post.employer_id
            and shared.pcn_id = post.pcn_id and shared.kind = 'supervision-dates'
            and shared.from_on <= ${moment.today}::date
            and (shared.until_on is null or shared.until_on > ${moment.today}::date)))`,
      ),
    )
    .$if(asked.of !== undefined, (under) => under.where(holds(asked.of ?? '', either)))
    .$if(id !== undefined, (next) =>
      next.where(
        sql<boolean>`(colleague.family_name, colleague.given_name, post.id) > (${family}, ${given}, ${id}::uuid)`,
      ),
    )
    .orderBy('colleague.family_name')
    .orderBy('colleague.given_name')
    .orderBy('post.id')
    .limit(asked.most)
}

export async function gridRows(context: Context, scope: Scope, asked: GridAsked): Promise<GridRow[]> {
  const rows = await gridStatement(context, scope, asked).execute()
  return rows.map(({ id, family_name, given_name, sessions, gaps }) => ({
    postId: id,
    familyName: family_name,
    givenName: given_name,
    sessions,
    gaps,
  }))
}
