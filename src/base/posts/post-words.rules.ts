import type { EmploymentModelId, PostRole } from './post.rules.ts'

/** `recruitment.yaml` employment_models, as people choose them. */
export const modelWords: Record<EmploymentModelId, string> = {
  'pcn-direct': 'The PCN or its lead practice employs',
  'gp-federation': 'A GP federation hosts',
  'vcse-sub-contract': 'A VCSE provider employs under sub-contract',
  'trust-sub-contract': 'An NHS trust hosts',
  'local-authority-sub-contract': 'The council hosts',
}

export const postRoleWords: Record<PostRole, string> = {
  'link-worker': 'Link worker',
  'health-coach': 'Health and wellbeing coach',
  'care-coordinator': 'Care co-ordinator',
}

/** Who pays (`recruitment.yaml` facts arrs.*: link workers are also funded by councils, grants, alliances, trusts, charities). */
export const FUNDING_SOURCES = [
  'arrs',
  'icb',
  'council',
  'vcse-grant',
  'trust',
  'cancer-alliance',
  'charity',
  'other',
] as const
type FundingSource = (typeof FUNDING_SOURCES)[number]
export const fundingWords: Record<FundingSource, string> = {
  arrs: 'Additional Roles Reimbursement Scheme (ARRS)',
  icb: 'Integrated care board',
  council: 'Council',
  'vcse-grant': 'Grant to a VCSE organisation',
  trust: 'NHS trust',
  'cancer-alliance': 'Cancer alliance',
  charity: 'Charity',
  other: 'Another source',
}

/** The same at the beginning of a line or alone in a cell. */
export const wteAlone = (wte: number): string => (wte === 1 ? 'Full time' : wteWords(wte))

/** A source as kept, in words; one that is no code of ours stands as it is. */
export const fundingInWords = (source: string | undefined): string => {
  const known = FUNDING_SOURCES.find((each) => each === source)
  return known ? fundingWords[known] : (source ?? 'Not said')
}

/** Why a post ended: codes, so that a system can learn from them. Never health, never blame. */
export const END_REASONS = [
  'another-link-worker-post',
  'promotion',
  'another-health-or-care-job',
  'another-job',
  'study',
  'retired',
  'moved-away',
  'family-or-caring',
  'job-not-as-described',
  'not-enough-support',
  'funding-ended',
  'contract-moved',
  'never-started',
  'other',
] as const
type EndReason = (typeof END_REASONS)[number]
export const endReasonWords: Record<EndReason, string> = {
  'another-link-worker-post': 'Another link worker post',
  promotion: 'A step up: senior, lead or manager',
  'another-health-or-care-job': 'Another job in health or care',
  'another-job': 'Another job elsewhere',
  study: 'Study or training',
  retired: 'Retired',
  'moved-away': 'Moved away',
  'family-or-caring': 'Family or caring',
  'job-not-as-described': 'The job was not as described',
  'not-enough-support': 'Not enough support or supervision',
  'funding-ended': 'The funding ended',
  'contract-moved': 'The contract moved to another provider',
  'never-started': 'Did not start',
  other: 'Another reason, or they would rather not say',
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const weekdayWord = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''

/** `[1, 2, 3]` as `Monday to Wednesday`, `[1, 4]` as `Monday and Thursday`. */
export function weekdaysInWords(weekdays: readonly number[]): string {
  const days = [...weekdays].sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return 'Days vary'
  if (days.length > 2 && last - first === days.length - 1) return `${weekdayWord(first)} to ${weekdayWord(last)}`
  const words = days.map(weekdayWord)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A whole-time equivalent as people say it: `full time`, `0.6 of full time`. */
export const wteWords = (wte: number): string => (wte === 1 ? 'full time' : `${wte} of full time`)

export const endReasonInWords = (reason: string | undefined): string => {
  const known = END_REASONS.find((each) => each === reason)
  return known ? endReasonWords[known] : (reason ?? 'Not said')
}
