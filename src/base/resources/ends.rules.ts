/** What the Framework says support is for, section 1; the figures and the decision under each are Trellis’s own. */
export const ENDS = [
  {
    title: 'People practise safely',
    decision: 'who may take new referrals, and which duty must be met first.',
    metrics: [
      'm.induction-before-referrals',
      'm.gp-supervisor-coverage',
      'm.clinical-supervision-met',
      'm.safeguarding-training',
      'm.caseload-over-ceiling',
      'm.lone-working-live',
    ],
  },
  {
    title: 'They work effectively',
    decision: 'where to put time, training and posts.',
    metrics: [
      'm.wait-first-contact',
      'm.record-access-live',
      'm.mdt-attendance',
      'm.pdp-current',
      'm.protected-time-used',
    ],
  },
  {
    title: 'Life gets better for people and communities',
    decision: 'what to keep, what to change, and which gaps to fill together.',
    metrics: ['m.outcome-change', 'm.experience-listened', 'm.reach-gap', 'm.gaps-resolved', 'm.groups-started'],
  },
] as const
