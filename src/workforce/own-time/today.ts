import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodaySource } from '../../platform/today.ts'
import { ownPost } from './find-own.ts'
import { paths } from './own-time.paths.ts'
import { MILESTONE_WORDS, MILESTONES, milestonesFor } from './own-time.rules.ts'
import { jobChecks, untalked } from './shared.store.ts'

/** At six weeks, three and six months the worker is asked, for themselves. */
export const ownJobToday: TodaySource = {
  name: 'own-time.job',
  kept: true,
  roles: WORKERS,
  load: async (context) => {
    const own = await ownPost(context)
    if (!own || milestonesFor(own.post.startedOn, [], context.moment.today).length === 0) return {}
    const answered = (await jobChecks(context, own.post.id)).map(({ milestone }) => milestone)
    const open = milestonesFor(own.post.startedOn, answered, context.moment.today).filter((one) => one.open)
    return {
      lines: open.map(({ milestone, on }) => ({
        key: `own-time:job:${milestone}`,
        rank: 50,
        what: `After ${MILESTONE_WORDS[milestone]}: is the job what you were told?`,
        whom: 'For you first',
        why: `Since ${shortDate(on)}. You see what you said, and nobody else until you show it`,
        state: 'good' as const,
        clause: 'ind.m3.expectations',
        action: { kind: 'link' as const, label: 'Look and answer', href: paths.answer(milestone) },
      })),
    }
  },
}

/** What a worker showed is owed a talk. */
export const sharedJobToday: TodaySource = {
  name: 'own-time.shared',
  kept: true,
  roles: MANAGERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope) return {}
    const waiting = await untalked(context, scope.organisationId)
    return {
      lines: waiting.map(({ postId, milestone, sharedOn, givenName, familyName }) => ({
        key: `own-time:talk:${postId}:${milestone}`,
        rank: 20,
        what: 'Talk about the job as it is',
        whom: `${givenName} ${familyName}`,
        why: `${givenName} showed you after ${wordsFor(milestone)} how the job is${sharedOn ? `, on ${shortDate(sharedOn)}` : ''}`,
        state: 'owed' as const,
        clause: 'ind.m3.expectations',
        action: { kind: 'link' as const, label: 'Read it', href: paths.shared({ postId }) },
      })),
    }
  },
}

const wordsFor = (milestone: string) => {
  const known = MILESTONES.find((each) => each === milestone)
  return known ? MILESTONE_WORDS[known] : 'some weeks'
}
