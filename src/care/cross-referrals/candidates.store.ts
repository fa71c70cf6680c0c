import { sql } from 'kysely'
import type { PostRole } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'

type At = { organisation: { id: string }; practice?: { id: string } | undefined }

/** The posts of one role that work for the service of a case, or serve its practice. */
export async function postIdsAt({ db, moment }: Context, { organisation, practice }: At, role: PostRole) {
  const { rows } = await sql<{ id: string }>`
    select post.id from post
    where post.role = ${role} and post.started_on <= ${moment.today}
      and (post.ended_on is null or post.ended_on >= ${moment.today})
      and (post.employer_id = ${organisation.id} or post.pcn_id = ${organisation.id}
        or exists (select from post_site site where site.post_id = post.id
          and site.organisation_id = ${practice?.id ?? null}::uuid and site.from_on <= ${moment.today}
          and (site.until_on is null or site.until_on > ${moment.today})))
    limit 100`.execute(db)
  return rows.map(({ id }) => id)
}
