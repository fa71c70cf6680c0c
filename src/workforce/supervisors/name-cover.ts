import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { candidatesAt } from '../placements/index.ts'
import { findAbsent } from './find-supervisor.ts'
import { NameCover } from './supervisor.form.ts'
import { mayRecordAway } from './supervisors.policy.ts'
import { putCover } from './supervisors.store.ts'

/** An absence with who could stand in: colleagues around those whom the supervisor serves. */
async function findCovering(context: Context, { awayId }: { awayId: string }, locked = false) {
  const found = await findAbsent(context, awayId, locked)
  if (!found) return undefined
  const organisations = found.supervising.flatMap(({ pcn, employer }) => [employer.id, ...(pcn ? [pcn.id] : [])])
  const around = await candidatesAt(context, [...new Set(organisations)])
  const candidates = around.filter(({ id, profession }) => id !== found.id && profession !== undefined)
  return { ...found, candidates, today: context.moment.today }
}
export type Covering = NonNullable<Awaited<ReturnType<typeof findCovering>>>

export const viewCovering = query({
  read: 'supervisors.viewed',
  load: (context: Context, asked: { awayId: string }) => findCovering(context, asked),
  may: mayRecordAway,
  about: ({ id }) => [`colleague:${id}`],
})

type NewCover = { id: string; awayId: string; postId?: string | undefined; colleagueId: string; from: string }

/** Names who stands in for one worker or for all: from today, or from the first day away, until the day back. */
export const nameCover = command({
  event: 'supervisors.cover-named',
  input: NameCover,
  load: (context, { awayId }) => findCovering(context, { awayId }, true),
  may: mayRecordAway,
  decide: ({ absence, candidates, reachedPosts, today }, form): Result<NewCover> => {
    const { id, awayId, postId, coverId } = form
    if (!candidates.some((candidate) => candidate.id === coverId))
      return invalid({ field: 'coverId', message: 'Choose who stands in: somebody with a profession on record' })
    if (postId !== undefined && !reachedPosts.includes(postId))
      return invalid({ field: 'postId', message: 'Choose a worker whom they supervise, or all of them' })
    const from = absence.from > today ? absence.from : today
    return accept({ id, awayId, postId, colleagueId: coverId, from })
  },
  save: async (context, cover, { id: colleagueId }) => {
    const put = await putCover(context, cover)
    return put.ok ? accept({ ...put.value, colleagueId }) : put
  },
  about: ({ colleagueId, postId }, { id, supervising }) => [
    `colleague:${id}`,
    `colleague:${colleagueId}`,
    ...supervising
      .filter((each) => postId === undefined || each.postId === postId)
      .map((each): `post:${string}` => `post:${each.postId}`),
  ],
  keep: ['from'],
})
