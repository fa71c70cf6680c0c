import type { Context } from '../../platform/context.ts'

export type Candidate = {
  id: string
  name: string
  profession?: string | undefined
  register?: string | undefined
}

const MOST_CANDIDATES = 500

/**
 * Who could stand beside posts of these organisations: colleagues with a role there today, whoever already stands
 * beside a post of theirs, and those recorded without any role yet.
 */
export async function candidatesAt(context: Context, organisationIds: readonly string[]): Promise<Candidate[]> {
  if (organisationIds.length === 0) return []
  const { db } = context
  const rows = await db
    .selectFrom('colleague')
    .select(['id', 'given_name', 'family_name', 'profession', 'register'])
    .where('left_on', 'is', null)
    .where((colleague) =>
      colleague.or([
        colleague('id', 'in', seatedUnder(context, organisationIds)),
        colleague('id', 'in', appointedUnder(context, organisationIds)),
        colleague('id', 'not in', db.selectFrom('seat').select('seat.colleague_id')),
      ]),
    )
    .orderBy('family_name')
    .orderBy('given_name')
    .limit(MOST_CANDIDATES)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession ?? undefined,
    register: row.register ?? undefined,
  }))
}

const seatedUnder = ({ db, moment }: Context, organisationIds: readonly string[]) =>
  db
    .selectFrom('seat')
    .innerJoin('organisation_span as span', 'span.descendant_id', 'seat.organisation_id')
    .select('seat.colleague_id')
    .where('span.ancestor_id', 'in', [...organisationIds])
    .where('span.from_on', '<=', moment.today)
    .where((row) => row.or([row('span.until_on', 'is', null), row('span.until_on', '>', moment.today)]))
    .where((row) => row.or([row('seat.until_on', 'is', null), row('seat.until_on', '>', moment.today)]))

const appointedUnder = ({ db }: Context, organisationIds: readonly string[]) =>
  db
    .selectFrom('appointment')
    .innerJoin('post', 'post.id', 'appointment.post_id')
    .select('appointment.colleague_id')
    .where('appointment.until_on', 'is', null)
    .where((row) =>
      row.or([row('post.employer_id', 'in', [...organisationIds]), row('post.pcn_id', 'in', [...organisationIds])]),
    )
