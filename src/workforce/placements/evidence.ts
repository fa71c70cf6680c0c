import { standardsFor } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context, EvidenceSource } from '../../platform/context.ts'
import type { EvidenceAsked, EvidenceRow } from '../../platform/evidence.ts'
import { trainingFactsOn } from '../training/index.ts'
import { accessSteps } from './access.store.ts'
import { type AccessState, accessInPeriod } from './access-evidence.rules.ts'
import { type CoverLine, coverIn, daysInPost, dutyTitle, gapInWords, lastDay, stateOfGap } from './evidence.rules.ts'
import { NO_PLACEMENTS, type PlacementFacts } from './placement-facts.rules.ts'
import { paths } from './placements.paths.ts'
import { placementFacts } from './placements.store.ts'

type Known = { post: Post; facts: PlacementFacts; standard: Standard }

/** Who stood beside each worker, with days, and every day on which nobody did [S32]. */
export const supervisorsEvidence: EvidenceSource = {
  name: 'placements.supervisors',
  title: 'Supervisors and first points of contact',
  order: 10,
  counts:
    'In place: somebody who may hold it was appointed on those days. Gap: days in post on which nobody was. Days of grace after somebody stood down are gaps too, and say so.',
  load: async (context, asked) => {
    const known = await knownOf(context, asked)
    return known.flatMap(({ post, facts, standard }) =>
      coverIn(post, facts, standard, asked).map((line) => rowOf(post, line)),
    )
  },
}

function rowOf(post: Post, line: CoverLine): EvidenceRow {
  const { duty, days, by, reason } = line
  const front = {
    what: dutyTitle(duty),
    whom: post.name,
    postId: post.id,
    site: duty.site?.name,
    clause: duty.rule.id,
    href: paths.beside({ postId: post.id }),
  }
  if (by)
    return {
      ...front,
      on: by.from,
      until: lastDay(by),
      state: 'in-place',
      says: `${by.name}${by.covers ? ', standing in,' : by.deputy ? ', deputy,' : ''} from ${shortDate(by.from)}.`,
      record: `${by.covers ? 'cover' : 'appointment'}:${by.id}`,
    }
  const { heldBy, met } = reason
  const says = gapInWords(line, reason)
  return { ...front, on: days.from, until: days.until, state: stateOfGap(met), says, heldBy, record: `post:${post.id}` }
}

/** Each practice's records: as they stood on the last day of the period that the worker was there, and every day without. */
export const accessEvidence: EvidenceSource = {
  name: 'placements.record-access',
  title: 'Record access at each practice',
  order: 40,
  counts:
    'In place: on the last day there everything that the practice needs was live, the training to use it was done and somebody was named to ring. Gap: what was missing then, and days before on which something needed was not live. Days away are left out.',
  load: async (context, asked) => {
    const known = await knownOf(context, asked)
    const steps = await accessSteps(
      context,
      asked.posts.map(({ id }) => id),
    )
    const days = [...new Set(known.map(({ post }) => daysInPost(post, asked)?.until ?? asked.until))]
    const trainings = new Map<string, Awaited<ReturnType<typeof trainingFactsOn>>>()
    const colleagues = [...new Set(asked.posts.map(({ colleagueId }) => colleagueId))]
    for (const day of days) trainings.set(day, await trainingFactsOn(context, colleagues, day))
    return known.flatMap((one) => {
      const { id, colleagueId } = one.post
      const last = daysInPost(one.post, asked)?.until ?? asked.until
      const more = { steps: steps.get(id) ?? [], trainings: trainings.get(last)?.get(colleagueId) ?? [] }
      return accessInPeriod({ ...one, ...more }, asked).flatMap((at) => accessRows(one.post, at))
    })
  },
}

function accessRows(post: Post, { reason, without }: AccessState): EvidenceRow[] {
  const siteId = reason.at?.id ?? ''
  const front = {
    whom: post.name,
    postId: post.id,
    site: reason.at?.name,
    clause: reason.clause,
    href: paths.access({ postId: post.id, siteId }),
    record: `record-access:${post.id}.${siteId}` as const,
  }
  const whole: EvidenceRow = {
    ...front,
    what: 'Record access',
    on: reason.met === 'met' ? reason.on : undefined,
    state: stateOfReason(reason),
    says: reason.says,
    heldBy: reason.met === 'met' ? undefined : reason.heldBy,
  }
  const each = without.map(
    ({ type, days, over, says }): EvidenceRow => ({
      ...front,
      what: type,
      on: days?.from,
      until: days?.until,
      state: over ? 'gap' : whole.state,
      says,
      heldBy: reason.heldBy,
    }),
  )
  return [whole, ...each]
}

const stateOfReason = ({ met }: Reason) => (met === 'met' || met === 'not-applicable' ? 'in-place' : stateOfGap(met))

/** The link workers asked for, each with the facts and the standard of the period's last day: a fixed number of statements. */
async function knownOf(context: Context, asked: EvidenceAsked): Promise<Known[]> {
  const ids = asked.posts.map(({ id }) => id)
  const posts = [...(await findPosts(context, ids)).values()]
  const standards = await standardsFor(context, posts.map(heldTo), asked.until)
  const facts = await placementFacts(context, ids)
  return asked.posts.flatMap(({ id }) => {
    const post = posts.find((each) => each.id === id)
    const standard = post && standards.get(heldTo(post))
    return post && standard ? [{ post, facts: facts.get(id) ?? NO_PLACEMENTS, standard }] : []
  })
}

const heldTo = ({ pcn, employer }: Post): string => (pcn ?? employer).id
