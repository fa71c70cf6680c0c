import type { Context } from '../../platform/context.ts'
import type { AgreedCover } from './cover.rules.ts'

/** Who stands in for each of these posts, agreed or still asked. */
export async function coversOf({ db }: Context, postIds: readonly string[]): Promise<Map<string, AgreedCover>> {
  if (postIds.length === 0) return new Map()
  const rows = await coverRows(db)
    .where('post_id', 'in', [...postIds])
    .execute()
  return new Map(rows.map((row) => [row.post_id, coverOf(row)]))
}

/** Whom this colleague was asked to stand in for, and has not answered. */
export async function askedToCover({ db }: Context, colleagueId: string): Promise<AgreedCover[]> {
  const rows = await coverRows(db)
    .where('colleague_id', '=', colleagueId)
    .where('agreed_at', 'is', null)
    .limit(50)
    .execute()
  return rows.map(coverOf)
}

const coverRows = (db: Context['db']) =>
  db
    .selectFrom('peer_cover')
    .innerJoin('colleague', 'colleague.id', 'peer_cover.colleague_id')
    .select(['post_id', 'colleague_id', 'cover_post_id', 'agreed_at', 'peer_cover.version'])
    .select(['colleague.given_name', 'colleague.family_name'])

type Row = Awaited<ReturnType<ReturnType<typeof coverRows>['execute']>>[number]
const coverOf = (row: Row): AgreedCover => ({
  postId: row.post_id,
  colleagueId: row.colleague_id,
  name: `${row.given_name} ${row.family_name}`,
  coverPostId: row.cover_post_id ?? undefined,
  agreed: row.agreed_at !== null,
  version: row.version,
})

type Chosen = { postId: string; colleagueId: string; coverPostId: string | undefined; byId: string; agreed: boolean }

export async function putCover({ db, moment }: Context, chosen: Chosen): Promise<void> {
  const row = {
    colleague_id: chosen.colleagueId,
    cover_post_id: chosen.coverPostId ?? null,
    chosen_by: chosen.byId,
    chosen_at: moment.now,
    agreed_at: chosen.agreed ? moment.now : null,
  }
  await db
    .insertInto('peer_cover')
    .values({ post_id: chosen.postId, ...row })
    .onConflict((again) =>
      again
        .columns(['system_id', 'post_id'])
        .doUpdateSet((old) => ({ ...row, version: old('peer_cover.version', '+', 1) })),
    )
    .execute()
}

export async function dropCover({ db }: Context, postId: string): Promise<void> {
  await db.deleteFrom('peer_cover').where('post_id', '=', postId).execute()
}

export async function agreeCoverRow({ db, moment }: Context, postId: string): Promise<void> {
  await db
    .updateTable('peer_cover')
    .set({ agreed_at: moment.now })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('post_id', '=', postId)
    .execute()
}
