import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { coverFor, type SupervisorAbsence } from './supervisor-facts.rules.ts'
import { supervisorFacts } from './supervisors.store.ts'
import { type SupervisorToday, supervisorsOn } from './supervisors-of.rules.ts'

/** A supervisor who is away on the day asked, and who stands in for a post meanwhile; nobody, where none is named. */
export type CoverNow = {
  since: string
  until?: string | undefined
  coverFor: (postId: string) => { id: string; name: string } | undefined
}

/** Which of these colleagues are away on a day, and who stands in for whom: those who are there are not in it. */
export async function coverOf(
  context: Context,
  colleagueIds: readonly string[],
  on: string,
): Promise<Map<string, CoverNow>> {
  const facts = await supervisorFacts(context, colleagueIds)
  return new Map(
    [...facts].flatMap(([id, { absences }]): [string, CoverNow][] => {
      const absence = absences.find(({ from, until }) => from <= on && (until === undefined || until > on))
      return absence ? [[id, coverNow(absence)]] : []
    }),
  )
}

const coverNow = (absence: SupervisorAbsence): CoverNow => ({
  since: absence.from,
  until: absence.until,
  coverFor: (postId) => {
    const cover = coverFor(absence, postId)
    return cover && { id: cover.colleagueId, name: cover.name }
  },
})

/** Who supervises each of these posts today, or stands in: with whom they meet, and who may open what. */
export async function supervisorsOf(
  context: Context,
  postIds: readonly string[],
): Promise<Map<string, SupervisorToday[]>> {
  const posts = await findPosts(context, postIds)
  const facts = await placementFacts(context, postIds)
  const { today } = context.moment
  return new Map([...posts].map(([id, post]) => [id, supervisorsOn(post, facts.get(id) ?? NO_PLACEMENTS, today)]))
}
