import { sql } from 'kysely'
import type { Pool } from '../src/db/connect.ts'
import { csrfToken, newSecret, secretHash } from '../src/http/cookies.ts'
import type { Cast } from '../src/platform/demo.ts'
import { newId } from '../src/platform/moment.ts'
import { accept } from '../src/platform/result.ts'
import { inTransaction } from '../src/platform/transaction.ts'

/** Who asks, and for what: the busiest worker of one system, their fullest case, and a manager with a referral to allocate. */
export type Subjects = {
  pages: { name: string; path: string; cookie: string }[]
  contact: { paths: string[]; cookie: string }
}

export async function subjectsIn(pool: Pool, cast: Cast): Promise<Subjects> {
  const busiest = await one<{ id: string; case_id: string; all_ids: string[] }>(
    pool,
    cast,
    `select p.colleague_id::text as id, max(c.id::text) as case_id, array_agg(c.id::text) as all_ids from care_case c join post p on p.id = c.post_id
     where c.state = 'open' and p.role = 'link-worker' and c.holder_id = p.colleague_id
     group by 1 order by count(*) desc limit 1`,
  )
  const waiting = await one<{ id: string; organisation_id: string }>(
    pool,
    cast,
    `select r.id::text, r.organisation_id::text from referral r where r.state <> 'decided' order by r.received_at limit 1`,
  )
  const manager = cast.seats.find(
    ({ role, organisationId }) => role === 'pcn-manager' && organisationId === waiting.organisation_id,
  )
  const worker = cast.seats.find(({ colleagueId, role }) => colleagueId === busiest.id && role === 'link-worker')
  if (!manager || !worker) throw new Error('The demonstration has no manager with a referral, or no worker with cases')
  const mine = await signedIn(pool, cast, worker.colleagueId)
  const theirs = await signedIn(pool, cast, manager.colleagueId)
  const at = { worker: `/at/${worker.slug}`, manager: `/at/${manager.slug}` }
  return {
    pages: [
      { name: 'Today', path: `${at.worker}/today`, cookie: mine.cookie },
      { name: 'Case', path: `${at.worker}/cases/${busiest.case_id}`, cookie: mine.cookie },
      { name: 'Allocation', path: `${at.manager}/referrals/${waiting.id}/allocate`, cookie: theirs.cookie },
    ],
    // Contacts are with different people, as in life, and never with the one whose page is measured.
    contact: {
      paths: busiest.all_ids
        .filter((id) => id !== busiest.case_id)
        .map((id) => `${at.worker}/api/cases/${id}/contacts`),
      ...mine,
    },
  }
}

async function signedIn(pool: Pool, cast: Cast, colleagueId: string) {
  const account = cast.colleagues.find(({ id }) => id === colleagueId)?.accountId ?? ''
  const secret = newSecret()
  const now = new Date()
  await pool
    .insertInto('session')
    .values({
      token_hash: secretHash(secret),
      id: newId(),
      account_id: account,
      device: 'bench',
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + 12 * 3_600_000),
    })
    .execute()
  return { cookie: `__Host-trellis=${secret}`, token: csrfToken(secret) }
}

async function one<Row>(pool: Pool, cast: Cast, query: string): Promise<Row> {
  const found = await inTransaction(pool, { systemId: cast.systemId }, async (db) =>
    accept((await sql<Row>`${sql.raw(query)}`.execute(db)).rows[0]),
  )
  if (!found.ok || !found.value) throw new Error(`Nothing to measure: ${query}`)
  return found.value
}
