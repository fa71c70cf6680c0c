import { sql } from 'kysely'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { reasonOf } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { instantKey, type Page, pageOf } from '../../platform/paging.ts'
import { colleagueNames } from '../colleagues/index.ts'
import type { AuditFilter, AuditLine } from './audit.rules.ts'

const ON_A_PAGE = 50

/** One page of changes, of sign-ins or of looks, the newest first, by whatever was asked. */
export async function auditLines(context: Context, filter: AuditFilter): Promise<Page<AuditLine>> {
  const { kind, about, who, from, until, after } = filter
  const isLooks = kind === 'looks'
  const log = isLooks ? sql.table('access') : sql.table('event')
  const conditions = [
    kind === 'changes' && sql`not (e.name = any(${SIGN_INS}))`,
    kind === 'sign-ins' && sql`e.name = any(${SIGN_INS})`,
    about && sql`(e.at, e.id) in (${entriesAbout(isLooks, about)})`,
    who && sql`e.actor_id in (select id from colleague where given_name || ' ' || family_name ilike ${likeWords(who)})`,
    from && sql`e.at >= ${londonInstant(from, '00:00')}`,
    until && sql`e.at < ${londonInstant(plusDays(until, 1), '00:00')}`,
    after && sql`(e.at, e.id) < (${instantKey(after[0])}, ${after[1] ?? ''}::uuid)`,
  ].filter((condition) => condition !== false && condition !== undefined && condition !== '')
  const { rows } = await sql<Row>`
    select e.id, e.at, e.name, e.actor, e.about, c.given_name, c.family_name,
           ${isLooks ? sql`e.reason, e.reason_key_id, e.reason_sealed` : NO_REASON}, ${isLooks ? sql`'{}'::jsonb` : sql`e.detail`} as detail
    from ${log} e
    left join colleague c on c.id = e.actor_id
    where true ${sql.join(
      conditions.map((condition) => sql`and ${condition}`),
      sql` `,
    )}
    order by e.at desc, e.id desc
    limit ${ON_A_PAGE + 1}`.execute(context.db)
  const page = pageOf(rows, ON_A_PAGE, (row) => [row.at.toISOString(), row.id])
  const names = await colleagueNames(
    context,
    page.rows.flatMap((row) => row.about.flatMap(colleagueIn)),
  )
  return { ...page, rows: page.rows.map((row) => lineOf(context, row, names)) }
}

const NO_REASON = sql`null as reason, null as reason_key_id, null as reason_sealed`

const COLLEAGUE = 'colleague:'
const colleagueIn = (about: string) => (about.startsWith(COLLEAGUE) ? [about.slice(COLLEAGUE.length)] : [])

const entriesAbout = (isLooks: boolean, about: string) =>
  isLooks
    ? sql`select at, access_id from access_about where about = ${about}`
    : sql`select at, event_id from event_about where about = ${about}`

/** Apart from other changes: they are many, and nobody's work. */
const SIGN_INS = ['accounts.signed-in', 'accounts.signed-out', 'accounts.sign-in-failed']

const likeWords = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

type Row = {
  id: string
  at: Date
  name: string
  actor: string
  about: string[]
  given_name: string | null
  family_name: string | null
  reason: string | null
  reason_key_id: string | null
  reason_sealed: Buffer | null
  detail: Record<string, unknown>
}

const lineOf = (context: Context, row: Row, names: Map<string, string>): AuditLine => ({
  id: row.id,
  at: row.at,
  says: context.app.wordsFor(row.name, row.detail),
  name: row.name,
  actor: row.actor,
  who: row.given_name ? `${row.given_name} ${row.family_name}` : undefined,
  about: row.about.map((reference) => ({ reference, name: names.get(reference.slice(COLLEAGUE.length)) })),
  reason: reasonOf(context, row),
})
