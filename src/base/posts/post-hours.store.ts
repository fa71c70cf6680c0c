import type { Context } from '../../platform/context.ts'

/** The hours of each post as they changed, the earliest first: whole-time equivalents from a day on. */
export async function hoursOf(
  { db }: Context,
  postIds: readonly string[],
): Promise<Map<string, { from: string; wte: number }[]>> {
  const hours = new Map<string, { from: string; wte: number }[]>(postIds.map((id) => [id, []]))
  if (postIds.length === 0) return hours
  const rows = await db
    .selectFrom('post_hours')
    .select(['post_id', 'from_on', 'wte'])
    .where('post_id', 'in', [...postIds])
    .orderBy('from_on')
    .execute()
  for (const { post_id, from_on, wte } of rows) hours.get(post_id)?.push({ from: from_on, wte })
  return hours
}
