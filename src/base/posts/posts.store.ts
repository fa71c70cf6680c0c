import type { Context } from '../../platform/context.ts'
import { kept, keptOnce } from '../../platform/kept.ts'
import { underStamps } from '../../platform/memory.ts'
import { keepRead, remembered, rememberedOnce } from '../../platform/remember.ts'
import type { Scope } from '../../platform/scope.ts'
import { among } from '../../platform/sets.ts'
import type { Post, PostRole } from './post.rules.ts'
import { type HoursFrom, POST_HOURS } from './post-hours.store.ts'
import { type PostRow, postRows } from './post-rows.store.ts'
import { wholePost } from './whole-posts.store.ts'

const POSTS = underStamps('posts by id')

/** A post as it stands today, ended or not, with its sites, absences and hours; undefined where there is none. */
export async function findPost(context: Context, id: string): Promise<Post | undefined> {
  return (await findPosts(context, [id])).get(id)
}

/** The same of many by id, in one set of statements however many; whoever is not there is not in it. */
export const findPosts = remembered(
  POSTS,
  async (context: Context, ids: readonly string[]): Promise<Map<string, Post>> => {
    const read = ids.length > 0 ? await readPosts(context, ids) : new Map<string, Read>()
    return byId(readAlready(context, [...read.values()]))
  },
)

/** A post with its hours. */
type Read = { post: Post; hours: HoursFrom[] }

const readPosts = kept('posts', async (context: Context, ids: readonly string[]): Promise<Map<string, Read>> => {
  const rows = await postRows(context).where('post.id', '=', among(ids)).execute()
  return new Map(wholePosts(context, rows).map((read) => [read.post.id, read]))
})

/** The posts a colleague holds and has held, the newest first. */
export const postsOfColleague = (context: Context, colleagueId: string): Promise<Post[]> =>
  rememberedOnce(context, `posts of ${colleagueId}`, async () => {
    const read = await keptOnce(context, 'posts of a colleague', colleagueId, async () =>
      wholePosts(
        context,
        await postRows(context)
          .where('post.colleague_id', '=', colleagueId)
          .orderBy('post.started_on', 'desc')
          .execute(),
      ),
    )
    return readAlready(context, read)
  })

const wholePosts = (context: Context, rows: PostRow[]): Read[] =>
  rows.map((row) => ({ post: wholePost(row, context.moment.today), hours: row.hours.map(hoursFrom) }))

/** However a post was asked for, a page that reads it by its id, or its hours, has it. */
function readAlready(context: Context, read: readonly Read[]): Post[] {
  const posts = read.map(({ post }) => post)
  const ids = posts.map(({ id }) => id)
  keepRead(context, POSTS, ids, byId(posts))
  keepRead(context, POST_HOURS, ids, new Map(read.map(({ post, hours }) => [post.id, hours])))
  return posts
}

const hoursFrom = ({ from_on, wte }: PostRow['hours'][number]) => ({ from: from_on, wte })

type Within = { on: string; role?: PostRole | undefined }

/**
 * The posts under a seat's organisation, by name: those in post on that day, those appointed and still to start, never those that
 * have ended. Employer and contracting PCN both reach a post; a practice or other site reaches the posts that serve it.
 */
export async function postsIn(context: Context, scope: Scope, { on, role }: Within): Promise<Post[]> {
  const posts = await rememberedOnce(context, `posts in ${scope.organisationId} on ${on}`, async () => {
    const { organisationId } = scope
    const read = await keptOnce(context, `posts in on ${on}`, organisationId, async () =>
      wholePosts(context, await rowsIn(context, scope, on)),
    )
    return readAlready(context, read)
  })
  return role === undefined ? posts : posts.filter((post) => post.role === role)
}

/** The same for a day's leavers: posts that ended in the year before it. */
export async function leaversIn(context: Context, scope: Scope, since: string, on: string): Promise<Post[]> {
  const rows = await reached(context, scope, on)
    .where('post.ended_on', '<', on)
    .where('post.ended_on', '>=', since)
    .orderBy('post.ended_on', 'desc')
    .execute()
  return readAlready(context, wholePosts(context, rows))
}

function rowsIn(context: Context, scope: Scope, on: string): Promise<PostRow[]> {
  return reached(context, scope, on)
    .where((post) => post.or([post('post.ended_on', 'is', null), post('post.ended_on', '>=', on)]))
    .orderBy('colleague.given_name')
    .orderBy('colleague.family_name')
    .orderBy('post.id')
    .execute()
}

/** Each set is worked out once a statement, however many posts there are. */
const reached = (context: Context, scope: Scope, on: string) => {
  const under = organisationsUnder(context, scope, on)
  const serving = context.db
    .selectFrom('post_site')
    .select('post_site.post_id')
    .where('post_site.organisation_id', 'in', under)
    .where((site) => site.or([site('post_site.until_on', 'is', null), site('post_site.until_on', '>', on)]))
  return postRows(context).where((post) =>
    post.or([post('post.employer_id', 'in', under), post('post.pcn_id', 'in', under), post('post.id', 'in', serving)]),
  )
}

const organisationsUnder = ({ db }: Context, scope: Scope, on: string) =>
  db
    .selectFrom('organisation_span')
    .select('organisation_span.descendant_id')
    .where('organisation_span.ancestor_id', '=', scope.organisationId)
    .where('organisation_span.from_on', '<=', on)
    .where((span) =>
      span.or([span('organisation_span.until_on', 'is', null), span('organisation_span.until_on', '>', on)]),
    )

const byId = (posts: Post[]) => new Map(posts.map((post) => [post.id, post]))
