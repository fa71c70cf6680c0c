import { standardFor } from '../../base/editions/index.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import type { TimeSpent } from '../../platform/time-spent.ts'
import { agreedHours } from './agreed-hours.store.ts'
import { ownEntries } from './entries.store.ts'
import type { Counted, Learning } from './learning.rules.ts'
import { ownLearning } from './learning.store.ts'
import { paths } from './own-time.paths.ts'
import { type Hours, usualHours } from './own-time.rules.ts'

export type Own = { post: Post; accountId: string }
type Days = { from: string; until: string }

/** The post that the asker holds today, with the account that its private rows belong to. */
export async function ownPost({ actor, ...context }: Context): Promise<Own | undefined> {
  if (actor.kind !== 'colleague') return undefined
  const posts = await postsOfColleague({ ...context, actor }, actor.id)
  const post = posts.find((one) => inPost(one, context.moment.today))
  return post && { post, accountId: actor.accountId }
}

export type OwnSpent = TimeSpent & { entryId?: string; learning?: Learning }

/** What the records say of one's own days, and what one added or took off: the latest first. */
export async function ownTime(context: Context, { post }: Own, days: Days): Promise<OwnSpent[]> {
  const recorded = []
  for (const source of context.app.timeSpent) recorded.push(...(await source.load(context, post.id, days)))
  const own = (await ownEntries(context, post.id, days)).map(({ id, ...entry }) => ({ ...entry, entryId: id }))
  const learnt = (await ownLearning(context, post.id, days)).filter(({ state }) => state === 'done')
  return [...recorded, ...own, ...learnt.map(asSpent)].toSorted((one, other) => other.on.localeCompare(one.on))
}

const asSpent = (learning: Learning): OwnSpent => {
  const { id, kind, on, minutes, title } = learning
  return { kind, on, minutes, says: title, href: paths.changeLearning({ learningId: id }), learning }
}

/** What was in protected time: all but what the worker says was outside it. */
export const insideOnly = (items: readonly OwnSpent[]) => items.filter(({ learning }) => learning?.inside !== false)

/** Learning and time with peers, each with what is known of its hours and money. */
export const countedLearning = (items: readonly OwnSpent[]): Counted[] =>
  items.map(({ kind, minutes, learning }) => ({
    kind,
    minutes,
    inside: learning?.inside,
    payer: learning?.payer,
    pence: learning?.pence,
  }))

/** Hours a week that are protected: agreed for the post, and of the standard where nothing was agreed. */
export async function protectedHours(
  context: Context,
  post: Post,
  on: string,
): Promise<{ hours: Hours; agreed: boolean }> {
  const standard = await standardFor(context, post.employer.id, on)
  const { hours, since } = await agreedHours(context, post.id, 'protected', on)
  return { hours: { ...usualHours(standard, post.wte), ...hours }, agreed: since !== undefined }
}
