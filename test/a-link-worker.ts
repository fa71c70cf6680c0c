import type { Post } from '../src/base/posts/post.rules.ts'

/** The PCN that employs the link worker of every table of rules. */
export const PCN = { id: '0198c0de-0000-7000-8000-0000000000b1', name: 'Riverside PCN' }

/** The link worker of every table of rules: whole-time, employed by the PCN, and what `by` says. */
export const aLinkWorker = (by: Partial<Post> & Pick<Post, 'startedOn'>): Post => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  colleagueId: '0198c0de-0000-7000-8000-000000000002',
  name: 'Amina Khan',
  givenName: 'Amina',
  role: 'link-worker',
  jobTitle: 'Social prescribing link worker',
  employer: { ...PCN, kind: 'neighbourhood' },
  pcn: PCN,
  employmentModel: 'pcn-direct',
  wte: 1,
  joinedOn: by.startedOn,
  alreadyTakingReferrals: false,
  sites: [],
  absences: [],
  soleWorker: false,
  languages: [],
  version: 1,
  ...by,
})
