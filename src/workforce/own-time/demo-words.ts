/** How the jobs of the demonstration were described, in hours of a full-time week. */
export const DESCRIBED = {
  people: 19,
  relationships: 7.5,
  mdt: 2,
  learning: 2,
  peers: 0.75,
  supervision: 0.75,
  other: 5.5,
}

/** Visits as a worker writes them for themselves: places and groups, nobody supported. */
export const demoVisits = [
  'Allotment group, with the new organiser',
  'Coffee morning at the library',
  'Food pantry: what they need and when they are open',
  'Housing advice drop-in, to meet the team',
  'Walking group, second route',
  'Carers’ centre: referrals both ways',
  'Faith leaders’ lunch',
  'Men’s shed',
] as const
