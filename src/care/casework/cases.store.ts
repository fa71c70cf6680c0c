import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { CaseSubject, Holding, OwnWish } from './case.rules.ts'
import { openReason } from './glass.store.ts'

/** Where sealed words of a case belong: they open nowhere else. */
const boundToCase = (id: string) => `care_case ${id}`

/** One case with who may see it, in one statement. Locked when it is about to change. */
export async function findCase(context: Context, id: string, lock?: 'lock'): Promise<CaseSubject | undefined> {
  const row = await caseRows(context)
    .where('care_case.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('care_case'))
    .executeTakeFirst()
  return row && caseOf(context, row)
}

/** Several cases, by id. */
export async function findCases(context: Context, ids: readonly string[]): Promise<Map<string, CaseSubject>> {
  if (ids.length === 0) return new Map()
  const rows = await caseRows(context)
    .where('care_case.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, caseOf(context, row)]))
}

/** Cases by the numbers that are said on the telephone. */
export async function findCasesByNumber(context: Context, numbers: readonly string[]): Promise<CaseSubject[]> {
  if (numbers.length === 0) return []
  const rows = await caseRows(context)
    .where('care_case.number', 'in', [...numbers])
    .execute()
  return rows.map((row) => caseOf(context, row))
}

/** The open case of this number, in whatever case and spacing it was typed, where the actor's seat reaches it. */
export async function openCaseNumbered(context: Context, typed: string): Promise<CaseSubject | undefined> {
  const number = typed.toUpperCase().replaceAll(/\s/g, '')
  const [found] = await findCasesByNumber(context, [number])
  return found?.state === 'open' && found.reached ? found : undefined
}

type Cases = ExpressionBuilder<DB & { place: DB['organisation'] }, 'care_case'>

export const caseRows = (context: Context) =>
  context.db
    .selectFrom('care_case')
    .innerJoin('organisation as place', 'place.id', 'care_case.organisation_id')
    .innerJoin('colleague as holder', 'holder.id', 'care_case.holder_id')
    .leftJoin('organisation as practice', 'practice.id', 'care_case.practice_id')
    .leftJoin('post', 'post.id', 'care_case.post_id')
    .leftJoin('colleague as worker', 'worker.id', 'post.colleague_id')
    .leftJoin('colleague as manager', 'manager.id', 'post.line_manager_id')
    .leftJoinLateral(
      (of) => glassOf(context, of).as('glass'),
      (glass) => glass.onTrue(),
    )
    .selectAll('care_case')
    .select(['glass.key_id as glass_key_id', 'glass.sealed as glass_sealed'])
    .select([
      'place.name as place_name',
      'practice.name as practice_name',
      'holder.given_name as holder_given',
      'holder.family_name as holder_family',
      'post.colleague_id as worker_id',
      'worker.given_name as worker_given',
      'worker.family_name as worker_family',
      'post.line_manager_id as manager_id',
      'manager.given_name as manager_given',
      'manager.family_name as manager_family',
    ])
    .select((of) => [
      askedOf(of).as('asked'),
      supportersOf(of, 'colleague_id').as('supporters'),
      supportersOf(of, 'post_id').as('supporter_posts'),
      reachedBy(context).as('reached'),
    ])

/** Whoever must see a concern of this case that is still open, and whoever was asked something about it that is. */
const askedOf = (of: Cases) =>
  sql<string[]>`array(${of
    .selectFrom('concern_notice')
    .innerJoin('concern', 'concern.id', 'concern_notice.concern_id')
    .select('concern_notice.colleague_id')
    .whereRef('concern.case_id', '=', 'care_case.id')
    .where('concern.state', '=', 'open')
    .union(
      of
        .selectFrom('case_asked')
        .select('case_asked.colleague_id')
        .whereRef('case_asked.case_id', '=', 'care_case.id')
        .where('case_asked.until_at', 'is', null),
    )})`

/** Whoever supports this person while another leads. */
const supportersOf = (of: Cases, what: 'colleague_id' | 'post_id') =>
  sql<string[]>`array(${of
    .selectFrom('case_supporter')
    .select(`case_supporter.${what}`)
    .whereRef('case_supporter.case_id', '=', 'care_case.id')
    .where('case_supporter.until_on', 'is', null)})`

const glassOf = ({ actor, moment }: Context, of: Cases) =>
  of
    .selectFrom('case_glass')
    .select(['case_glass.key_id', 'case_glass.sealed'])
    .whereRef('case_glass.case_id', '=', 'care_case.id')
    .where('case_glass.colleague_id', '=', actor.kind === 'colleague' ? actor.id : NOBODY)
    .where('case_glass.until_at', '>', moment.now)
    .orderBy('case_glass.until_at', 'desc')
    .limit(1)

/** Whether the actor's seat stands over the service, the practice, or the employer or PCN of the worker. */
const reachedBy = ({ actor, moment }: Context) =>
  sql<boolean>`exists (
    select from organisation_span
    where organisation_span.ancestor_id = ${actor.kind === 'colleague' ? actor.seat.organisationId : NOBODY}
      and organisation_span.descendant_id in (care_case.organisation_id, post.employer_id, post.pcn_id)
      and organisation_span.from_on <= ${moment.today}
      and (organisation_span.until_on is null or organisation_span.until_on > ${moment.today}))`

const NOBODY = '00000000-0000-0000-0000-000000000000'

type CaseRow = NonNullable<Awaited<ReturnType<ReturnType<typeof caseRows>['executeTakeFirst']>>>

export function caseOf({ keys, actor }: Pick<Context, 'keys' | 'actor'>, row: CaseRow): CaseSubject {
  const what =
    row.key_id && row.next_what ? unseal(keys, { keyId: row.key_id, sealed: row.next_what }, boundToCase(row.id)) : ''
  return {
    id: row.id,
    number: row.number,
    referralId: row.referral_id ?? undefined,
    personId: row.person_id ?? undefined,
    organisation: { id: row.organisation_id, name: row.place_name },
    practice: row.practice_id && row.practice_name ? { id: row.practice_id, name: row.practice_name } : undefined,
    source: row.source,
    post:
      row.post_id && row.worker_id
        ? { id: row.post_id, colleagueId: row.worker_id, name: `${row.worker_given} ${row.worker_family}` }
        : undefined,
    holder: { id: row.holder_id, name: `${row.holder_given} ${row.holder_family}` },
    heldSince: row.held_since,
    // The table's own checks hold exactly these.
    holding: row.holding as Holding,
    ownWish: row.own_wish as OwnWish,
    state: row.state as 'open' | 'closed',
    manager: row.manager_id ? { id: row.manager_id, name: `${row.manager_given} ${row.manager_family}` } : undefined,
    mustTell: row.must_tell,
    openedOn: row.opened_on,
    firstContactOn: row.first_contact_on ?? undefined,
    lastContactOn: row.last_contact_on ?? undefined,
    contactsCount: row.contacts_count,
    next: row.next_on ? { on: row.next_on, what } : undefined,
    dueOn: row.due_on,
    closedOn: row.closed_on ?? undefined,
    closureReason: row.closure_reason ?? undefined,
    hasPlan: row.has_plan,
    openConcerns: row.open_concerns,
    version: row.version,
    askedIds: row.asked,
    supporterIds: row.supporters,
    supporterPostIds: row.supporter_posts,
    glass: glassIn({ keys, actor }, row),
    reached: row.reached,
  }
}

function glassIn({ keys, actor }: Pick<Context, 'keys' | 'actor'>, row: CaseRow): CaseSubject['glass'] {
  const { id: caseId, glass_key_id: keyId, glass_sealed: sealed } = row
  if (!keyId || !sealed || actor.kind !== 'colleague') return undefined
  const broken = { caseId, colleagueId: actor.id }
  return { colleagueId: actor.id, reason: openReason(keys, broken, { keyId, sealed }) }
}

/** The columns of an agreed next step: its day in clear, its words sealed. */
export function nextColumns({ keys }: Context, caseId: string, next: { on: string; what: string } | undefined) {
  if (!next) return { next_on: null, key_id: null, next_what: null }
  const { keyId, sealed } = seal(keys, next.what, boundToCase(caseId))
  return { next_on: next.on, key_id: keyId, next_what: sealed }
}
