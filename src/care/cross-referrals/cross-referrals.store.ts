import { type SqlBool, sql } from 'kysely'
import { londonDay } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Agreed, CrossReferral, State, Word } from './cross-referral.rules.ts'
import type { RoleId } from './roles.rules.ts'

const bound = (id: string) => `cross_referral ${id}`
const boundWord = (id: string) => `cross_referral_word ${id}`

type Words = { parts: { label: string; text: string }[]; lawSays: string }

/** How what is sent lies in the table: the demonstration makes its rows by the same way. */
export const sealedWords = (keys: Context['keys'], id: string, words: Words) => {
  const { keyId, sealed } = seal(keys, JSON.stringify(words), bound(id))
  return { key_id: keyId, words: sealed }
}
export const sealedWord = (keys: Context['keys'], id: string, said: string) => {
  const { keyId, sealed } = seal(keys, said, boundWord(id))
  return { key_id: keyId, said: sealed }
}

export const crossRows = ({ db, moment }: Context) =>
  db
    .selectFrom('cross_referral as one')
    .innerJoin('care_case', 'care_case.id', 'one.case_id')
    .innerJoin('colleague as sender', 'sender.id', 'one.from_id')
    .innerJoin('colleague as receiver', 'receiver.id', 'one.to_id')
    .innerJoin('post', 'post.id', 'one.to_post_id')
    .leftJoin('colleague as accepter', 'accepter.id', 'one.accepted_by')
    .selectAll('one')
    .select([
      'care_case.number',
      'post.line_manager_id',
      sql<string>`sender.given_name || ' ' || sender.family_name`.as('sender_name'),
      sql<string>`receiver.given_name || ' ' || receiver.family_name`.as('receiver_name'),
      sql<string | null>`accepter.given_name || ' ' || accepter.family_name`.as('accepter_name'),
      isAwayOn(moment.today).as('receiver_away'),
    ])

const isAwayOn = (today: string) => sql<boolean>`(post.ended_on is not null and post.ended_on < ${today}::date
  or exists (select from post_absence absence where absence.post_id = post.id and absence.from_on <= ${today}::date
    and (absence.until_on is null or absence.until_on > ${today}::date)))`

type Row = Awaited<ReturnType<ReturnType<typeof crossRows>['execute']>>[number]

/** Without its words: those are opened for whoever may read them, by `openWords`. */
export const crossOf = (row: Row): CrossReferral => ({
  id: row.id,
  caseId: row.case_id,
  number: row.number,
  // The table's own checks hold exactly these roles, states and answers.
  fromRole: row.from_role as RoleId,
  toRole: row.to_role as RoleId,
  from: { id: row.from_id, name: row.sender_name },
  to: {
    id: row.to_id,
    name: row.receiver_name,
    postId: row.to_post_id,
    away: row.receiver_away,
    managerId: row.line_manager_id ?? undefined,
  },
  insteadOfPostId: row.instead_of_post_id ?? undefined,
  because: row.because,
  parts: [],
  lawSays: '',
  agreed: row.agreed as Agreed,
  sentOn: row.sent_on,
  dueOn: row.due_on,
  acknowledgedOn: row.acknowledged_on ?? undefined,
  state: row.state as State,
  acceptedOn: row.accepted_on ?? undefined,
  acceptedBy: row.accepted_by ? { id: row.accepted_by, name: row.accepter_name ?? '' } : undefined,
  outcome: row.outcome ?? undefined,
  endedOn: row.ended_on ?? undefined,
  closedLoopOn: row.closed_loop_on ?? undefined,
  version: row.version,
})

export async function findCross(context: Context, id: string, lock?: 'lock'): Promise<CrossReferral | undefined> {
  const row = await crossRows(context)
    .where('one.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('one'))
    .executeTakeFirst()
  return row && crossOf(row)
}

/** Everything that was asked between roles about one case, the latest first. */
export async function crossesOfCase(context: Context, caseId: string): Promise<CrossReferral[]> {
  const rows = await crossRows(context)
    .where('one.case_id', '=', caseId)
    .orderBy('one.sent_at', 'desc')
    .orderBy('one.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(crossOf)
}

/** What was sent, for whoever may read it. */
export async function openWords({ db, keys }: Context, id: string): Promise<Words> {
  const row = await db
    .selectFrom('cross_referral')
    .select(['key_id', 'words'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // Sealed by `sealedWords` and by nobody else.
  return JSON.parse(unseal(keys, { keyId: row.key_id, sealed: row.words }, bound(id))) as Words
}

/** What the two said to each other about it, in order. */
export async function wordsSaid({ db, keys }: Context, id: string): Promise<Word[]> {
  const rows = await db
    .selectFrom('cross_referral_word as word')
    .innerJoin('colleague', 'colleague.id', 'word.by_id')
    .select(['word.id', 'word.kind', 'word.by_id', 'word.at', 'word.key_id', 'word.said', 'given_name', 'family_name'])
    .where('cross_referral_id', '=', id)
    .orderBy('word.at')
    .orderBy('word.id')
    .execute()
  return rows.map((row) => ({
    // The table's own check holds exactly these.
    kind: row.kind as Word['kind'],
    by: { id: row.by_id, name: `${row.given_name} ${row.family_name}` },
    on: londonDay(row.at),
    said: unseal(keys, { keyId: row.key_id, sealed: row.said }, boundWord(row.id)),
  }))
}

export type NewCross = {
  id: string
  caseId: string
  fromRole: RoleId
  toRole: RoleId
  fromId: string
  fromPostId: string | undefined
  toPostId: string
  toId: string
  insteadOfPostId: string | undefined
  because: string[]
  words: Words
  agreed: Agreed
  dueOn: string
}

/** False when the same form was sent before, or somebody of that role was asked meanwhile. */
export async function insertCross({ db, keys, moment }: Context, one: NewCross): Promise<boolean> {
  const made = await db
    .insertInto('cross_referral')
    .values({
      id: one.id,
      case_id: one.caseId,
      from_role: one.fromRole,
      to_role: one.toRole,
      from_id: one.fromId,
      from_post_id: one.fromPostId ?? null,
      to_post_id: one.toPostId,
      to_id: one.toId,
      instead_of_post_id: one.insteadOfPostId ?? null,
      because: one.because,
      ...sealedWords(keys, one.id, one.words),
      agreed: one.agreed,
      sent_on: moment.today,
      sent_at: moment.now,
      due_on: one.dueOn,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

type Change = {
  state: State
  dueOn?: string
  acceptedBy?: string
  supporterId?: string
  outcome?: string
  ended?: boolean
  closed?: boolean
  acknowledged?: boolean
}

/** What came of it; every step keeps its day (mdt.yaml loop_fields). */
export async function stepCross({ db, moment }: Context, id: string, change: Change): Promise<void> {
  const { today } = moment
  await db
    .updateTable('cross_referral')
    .set((row) => ({
      state: change.state,
      version: row('version', '+', 1),
      ...(change.dueOn && { due_on: change.dueOn }),
      ...(change.acknowledged && { acknowledged_on: row.fn.coalesce('acknowledged_on', row.val(today)) }),
      ...(change.acceptedBy && { accepted_on: today, accepted_by: change.acceptedBy }),
      ...(change.supporterId && { supporter_id: change.supporterId }),
      ...(change.outcome && { outcome: change.outcome }),
      ...(change.ended && { ended_on: today }),
      ...(change.closed && { closed_loop_on: today }),
    }))
    .where('id', '=', id)
    .execute()
}

type NewWord = { id: string; crossReferralId: string; kind: Word['kind']; byId: string; said: string }

export async function insertWord({ db, keys, moment }: Context, word: NewWord): Promise<boolean> {
  const made = await db
    .insertInto('cross_referral_word')
    .values({
      id: word.id,
      cross_referral_id: word.crossReferralId,
      kind: word.kind,
      by_id: word.byId,
      at: moment.now,
      ...sealedWord(keys, word.id, word.said),
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Whether the asker's seat stands over whoever was asked. */
export async function isOver({ db, actor, moment }: Context, postId: string): Promise<boolean> {
  if (actor.kind !== 'colleague') return false
  const { rows } = await sql<{ over: SqlBool }>`
    select exists (select from post join organisation_span span on span.descendant_id in (post.employer_id, post.pcn_id)
      where post.id = ${postId} and span.ancestor_id = ${actor.seat.organisationId}
        and span.from_on <= ${moment.today} and (span.until_on is null or span.until_on > ${moment.today})) as over`.execute(
    db,
  )
  return Boolean(rows[0]?.over)
}
