import type { Context } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { openMail } from '../../platform/mail.ts'
import { instantKey, type Page, pageOf } from '../../platform/paging.ts'
import type { MailState, OutboxLine } from './outbox.rules.ts'

const ON_A_PAGE = 50
const FIELDS = ['id', 'recipient_kind', 'recipient_about', 'purpose', 'status', 'problem', 'attempts'] as const

type Filter = { states: readonly MailState[]; after: string[] | undefined }

export async function outboxLines({ db }: Context, { states, after }: Filter): Promise<Page<OutboxLine>> {
  const rows = await db
    .selectFrom('mail')
    .select([...FIELDS, 'created_at'])
    .where('status', 'in', [...states])
    .$if(after !== undefined, (all) =>
      all.where((row) =>
        row(row.refTuple('created_at', 'id'), '<', row.tuple(instantKey(after?.[0]), after?.[1] ?? '')),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(ON_A_PAGE + 1)
    .execute()
  const page = pageOf(rows, ON_A_PAGE, (row) => [row.created_at.toISOString(), row.id])
  return { ...page, rows: page.rows.map(lineOf) }
}

/** How many messages stand in each state. */
export async function outboxCounts({ db }: Context): Promise<Record<MailState, number>> {
  const rows = await db
    .selectFrom('mail')
    .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  const count = (state: MailState) => rows.find((row) => row.status === state)?.count ?? 0
  return { waiting: count('waiting'), held: count('held'), failed: count('failed'), sent: count('sent') }
}

export async function findMail(context: Context, id: string) {
  const row = await context.db
    .selectFrom('mail')
    .select([...FIELDS, 'created_at', 'key_id', 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...lineOf(row), open: () => openMail(context, row) }
}

/** Held until its new try is queued, so that the job does not send it meanwhile. */
export async function lockMail({ db }: Context, id: string): Promise<OutboxLine | undefined> {
  const row = await db
    .selectFrom('mail')
    .select([...FIELDS, 'created_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && lineOf(row)
}

export async function queueAgain(context: Context, id: string): Promise<void> {
  await context.db
    .updateTable('mail')
    .set({ status: 'waiting', attempts: 0, problem: null })
    .where('id', '=', id)
    .execute()
  await enqueue(context, [{ task: 'mail.send', payload: { mailId: id }, key: `mail.send:${id}` }])
}

type Row = {
  id: string
  recipient_kind: string
  recipient_about: string
  purpose: string
  status: string
  problem: string | null
  attempts: number
  created_at: Date
}

const lineOf = (row: Row): OutboxLine => ({
  id: row.id,
  // The table's own checks let in nothing else, of these and of states.
  recipientKind: row.recipient_kind as OutboxLine['recipientKind'],
  about: row.recipient_about,
  purpose: row.purpose,
  state: row.status as MailState,
  problem: row.problem ?? undefined,
  attempts: row.attempts,
  at: row.created_at,
})
