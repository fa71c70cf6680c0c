import type { Context } from '../../platform/context.ts'
import { among } from '../../platform/sets.ts'
import type { RequestAnswer } from './site-facts.rules.ts'

export type OpenRequest = {
  id: string
  siteId: string
  toName: string
  toAbout: string
  askedOn: string
  postIds: string[]
  expiresAt: Date
}

/** The letters to a site that still wait for something to be live: the links of those that are over are not among them. */
export async function openRequests(context: Context, siteId: string): Promise<OpenRequest[]> {
  const rows = await requestRows(context).where('request.site_id', '=', siteId).execute()
  return grouped(rows)
}

/** One of them, by its id. */
export async function findRequest(context: Context, id: string): Promise<OpenRequest | undefined> {
  const rows = await requestRows(context).where('request.id', '=', id).execute()
  return grouped(rows)[0]
}

const requestRows = ({ db, moment }: Context) =>
  db
    .selectFrom('access_request as request')
    .innerJoin('access_request_post as asked', 'asked.request_id', 'request.id')
    .select(['request.id', 'site_id', 'to_name', 'to_about', 'asked_on', 'expires_at', 'asked.post_id'])
    .where('called_back_at', 'is', null)
    .where('done_at', 'is', null)
    .where('expires_at', '>', moment.now)
    .orderBy('request.id')
    .orderBy('asked.post_id')

type Row = Awaited<ReturnType<ReturnType<typeof requestRows>['execute']>>[number]

function grouped(rows: readonly Row[]): OpenRequest[] {
  const found = new Map<string, OpenRequest>()
  for (const row of rows) {
    const request = found.get(row.id) ?? {
      id: row.id,
      siteId: row.site_id,
      toName: row.to_name,
      toAbout: row.to_about,
      askedOn: row.asked_on,
      postIds: [],
      expiresAt: row.expires_at,
    }
    request.postIds.push(row.post_id)
    found.set(row.id, request)
  }
  return [...found.values()]
}

type NewRequest = Omit<OpenRequest, 'askedOn'> & { askedBy: string }

export async function insertRequest({ db, moment }: Context, made: NewRequest): Promise<void> {
  await db
    .insertInto('access_request')
    .values({
      id: made.id,
      site_id: made.siteId,
      to_name: made.toName,
      to_about: made.toAbout,
      asked_by: made.askedBy,
      asked_on: moment.today,
      expires_at: made.expiresAt,
    })
    .execute()
  await db
    .insertInto('access_request_post')
    .values(made.postIds.map((postId) => ({ request_id: made.id, post_id: postId })))
    .execute()
}

export async function closeRequest({ db, moment }: Context, id: string, how: 'done' | 'called-back'): Promise<void> {
  const now = how === 'done' ? { done_at: moment.now } : { called_back_at: moment.now }
  await db.updateTable('access_request').set(now).where('id', '=', id).execute()
}

/** Notes an answer about one worker on every letter to the site that still waits. */
export async function noteAnswer(
  { db, moment }: Context,
  requestIds: readonly string[],
  postId: string,
  answer: RequestAnswer,
): Promise<void> {
  await db
    .updateTable('access_request_post')
    .set({ answer, answered_at: moment.now })
    .where('request_id', '=', among(requestIds))
    .where('post_id', '=', postId)
    .execute()
}
