import type { Access, PlacementFacts } from './placement-facts.rules.ts'

/**
 * What stood beside a worker on a day that has passed, as far as its days say. Appointments carry their own; of record access only
 * the last days are kept, so what was live, lost and live again shows from when it was live last.
 */
export const placementsAsOf = (facts: PlacementFacts, day: string): PlacementFacts => ({
  ...facts,
  access: facts.access.flatMap((access) => accessAsOf(access, day)),
})

function accessAsOf(access: Access, day: string): Access[] {
  const { liveOn, lostOn, requestedOn, approvedOn } = access
  const by = (on: string | undefined) => on !== undefined && on <= day
  if (by(liveOn)) return [by(lostOn) ? access : { ...access, state: 'live', lostOn: undefined }]
  if (access.state === 'live' && liveOn === undefined) return [access]
  const before = { ...access, liveOn: undefined, lostOn: undefined, blocker: undefined }
  if (by(approvedOn)) return [{ ...before, state: 'approved' }]
  return by(requestedOn) ? [{ ...before, state: 'requested', approvedOn: undefined }] : []
}
