import { type Days, uncovered } from './covered.rules.ts'
import type { Access, AccessState } from './placement-facts.rules.ts'

/** What became of one way into records, and since when: steps come in the order in which they were recorded. */
export type AccessStep = { siteId: string; accessType: string; state: AccessState; on: string }

export const stepsOf = (
  steps: readonly AccessStep[],
  { siteId, accessType }: Pick<AccessStep, 'siteId' | 'accessType'>,
) => standing(steps.filter((step) => step.siteId === siteId && step.accessType === accessType))

/** What was said later of an earlier day puts right all that was said of the days after it. */
const standing = (recorded: readonly AccessStep[]): AccessStep[] =>
  recorded.reduce<AccessStep[]>((before, step) => [...before.filter(({ on }) => on <= step.on), step], [])

/** How it stood at the end of a day; undefined when nobody had asked. */
export const accessOn = (steps: readonly AccessStep[], day: string): Access | undefined =>
  steps.filter(({ on }) => on <= day).reduce<Access | undefined>(moved, undefined)

function moved(was: Access | undefined, { siteId, accessType, state, on }: AccessStep): Access {
  const now = { ...was, siteId, accessType, state }
  switch (state) {
    case 'requested':
      return { ...now, requestedOn: on }
    case 'approved':
      return { ...now, approvedOn: on }
    case 'live':
      return { ...now, liveOn: was?.state === 'live' ? was.liveOn : on, lostOn: undefined }
    case 'suspended':
    case 'removed':
      return { ...now, lostOn: was?.liveOn ? (was.lostOn ?? on) : undefined }
  }
}

/** The days of a window on which it was not live, each stretch for itself. */
export const daysWithout = (steps: readonly AccessStep[], window: Days): Days[] =>
  uncovered(
    steps.flatMap(({ state, on }, at) => (state === 'live' ? { from: on, until: steps[at + 1]?.on } : [])),
    window,
  )
