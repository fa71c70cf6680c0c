import { sql } from 'kysely'
import { colleagueNames } from '../../base/colleagues/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import { gapReasonIn, stateIn } from './found-session.rules.ts'
import type { PastSession } from './session.rules.ts'

const PAGE = 25

/** Whose, of which kinds and between which days (both included). */
type PastAsked = {
  postId?: string
  colleagueId?: string
  kinds?: readonly string[] | undefined
  from?: string | undefined
  until?: string | undefined
}

/** What is over: held, missed and called off, the newest first. Two indexes, read as one list. */
export async function pastSessions(
  context: Context,
  asked: PastAsked,
  after: readonly string[] | undefined,
): Promise<Page<PastSession>> {
  const [day, id] = after ?? []
  const rows = await everyPast(context)
    .selectAll()
    .$if(asked.postId !== undefined, (of) => of.where('post_id', '=', asked.postId ?? ''))
    .$if(asked.colleagueId !== undefined, (of) =>
      of.where((row) =>
        row.or([row('supervisor_id', '=', asked.colleagueId ?? ''), row('post_id', '=', ownPosts(asked.colleagueId))]),
      ),
    )
    .$if(asked.kinds !== undefined, (of) => of.where(sql<boolean>`kinds && ${[...(asked.kinds ?? [])]}::text[]`))
    .$if(asked.from !== undefined, (of) => of.where('on_day', '>=', asked.from ?? ''))
    .$if(asked.until !== undefined, (of) => of.where('on_day', '<=', asked.until ?? ''))
    .$if(day !== undefined && id !== undefined, (of) =>
      of.where(sql<boolean>`(on_day, id) < (${day ?? ''}::date, ${id ?? ''}::uuid)`),
    )
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = pageOf(rows, PAGE, (row) => [row.on_day, row.id])
  return { ...page, rows: await named(context, page.rows) }
}

const ownPosts = (colleagueId: string | undefined) =>
  sql<string>`any((select array(select id from post where colleague_id = ${colleagueId}))::uuid[])`

const everyPast = ({ db }: Context) =>
  db.selectFrom(
    db
      .selectFrom('supervision_session')
      .select(['id', 'post_id', 'supervisor_id', 'kinds', 'held_on as on_day', 'minutes'])
      .select([sql<string>`'held'`.as('state'), sql<string | null>`null::text`.as('gap_reason')])
      .unionAll(
        db
          .selectFrom('planned_session')
          .where('state', 'in', ['missed', 'called-off'])
          .select(['id', 'post_id', 'supervisor_id', 'kinds', 'planned_on as on_day', 'minutes'])
          .select(['state', 'gap_reason']),
      )
      .as('past'),
  )

type Row = Awaited<ReturnType<ReturnType<typeof rowsType>['execute']>>[number]
const rowsType = (context: Context) => everyPast(context).selectAll()

async function named(context: Context, rows: readonly Row[]): Promise<PastSession[]> {
  const posts = await findPosts(context, [...new Set(rows.map(({ post_id }) => post_id))])
  const names = await colleagueNames(context, [...new Set(rows.flatMap(({ supervisor_id }) => supervisor_id ?? []))])
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    worker: posts.get(row.post_id)?.name ?? 'A link worker',
    supervisor: row.supervisor_id === null ? undefined : names.get(row.supervisor_id),
    kinds: row.kinds,
    on: row.on_day,
    minutes: row.minutes,
    state: stateIn(row.state),
    gapReason: gapReasonIn(row.gap_reason),
  }))
}
