import { holdsOn } from '../../lib/holds-on.ts'
import type { OrganisationKind, SiteSetting } from '../organisations/organisation.rules.ts'

/** The three personalised care roles that posts are recorded for. Rules about link workers bind link workers only (H10). */
export const POST_ROLES = ['link-worker', 'health-coach', 'care-coordinator'] as const
export type PostRole = (typeof POST_ROLES)[number]

/** `recruitment.yaml` employment_models. All but the first are under sub-contract (`induction.yaml` conditions). */
export const EMPLOYMENT_MODELS = [
  'pcn-direct',
  'gp-federation',
  'vcse-sub-contract',
  'trust-sub-contract',
  'local-authority-sub-contract',
] as const
export type EmploymentModelId = (typeof EMPLOYMENT_MODELS)[number]

/** A practice or other site that a post serves, from a day until the day before `until`. Weekdays: 1 Monday to 7 Sunday. */
export type PostSite = {
  id: string
  name: string
  kind: OrganisationKind
  setting?: SiteSetting | undefined
  weekdays: number[]
  from: string
  until?: string | undefined
}

/** That somebody is away, never why. `until` is the first day back. */
export type Absence = {
  id: string
  from: string
  until?: string | undefined
  expectedBack?: string | undefined
  returnTalkOn?: string | undefined
}

export type Post = {
  id: string
  colleagueId: string
  name: string
  givenName: string
  role: PostRole
  jobTitle: string
  employer: { id: string; name: string; kind: OrganisationKind }
  pcn?: { id: string; name: string } | undefined
  employmentModel: EmploymentModelId
  wte: number
  band?: string | undefined
  fundingSource?: string | undefined
  fundingFrom?: string | undefined
  fundingUntil?: string | undefined
  claimReference?: string | undefined
  entryRoute?: string | undefined
  startedOn: string
  /** The last day in post. */
  endedOn?: string | undefined
  endReason?: string | undefined
  /** The day this post came onto Trellis; before `startedOn` for somebody appointed here. */
  joinedOn: string
  alreadyTakingReferrals: boolean
  lineManager?: { id: string; name: string } | undefined
  sites: PostSite[]
  absences: Absence[]
  soleWorker: boolean
  soleWorkerSaid?: boolean | undefined
  languages: string[]
  version: number
}

export const isLinkWorker = ({ role }: Pick<Post, 'role'>): boolean => role === 'link-worker'
export const isSubContracted = ({ employmentModel }: Pick<Post, 'employmentModel'>): boolean =>
  employmentModel !== 'pcn-direct'

export const hasStarted = ({ startedOn }: Pick<Post, 'startedOn'>, on: string): boolean => startedOn <= on
export const hasEnded = ({ endedOn }: Pick<Post, 'endedOn'>, on: string): boolean =>
  endedOn !== undefined && endedOn < on
/** In post on this day: started and not yet ended, away or not. */
export const inPost = (post: Pick<Post, 'startedOn' | 'endedOn'>, on: string): boolean =>
  hasStarted(post, on) && !hasEnded(post, on)

/** The absence that covers a day, if the worker is away then. */
export const absenceOn = ({ absences }: Pick<Post, 'absences'>, on: string): Absence | undefined =>
  absences.find((absence) => holdsOn(absence, on))
export const isAway = (post: Pick<Post, 'absences'>, on: string): boolean => absenceOn(post, on) !== undefined

/** The practices and other sites served on a day. */
export const sitesOn = ({ sites }: Pick<Post, 'sites'>, on: string): PostSite[] =>
  sites.filter((site) => holdsOn(site, on))

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]

/** The weekdays that a post is worked; Monday to Friday where nobody has said. */
export const weekdaysOn = (post: Pick<Post, 'sites'>, on: string): number[] => {
  const said = sitesOn(post, on).flatMap((site) => site.weekdays)
  return said.length ? [...new Set(said)].sort() : MONDAY_TO_FRIDAY
}

type WorkingDays = { postId: string; weekdays: readonly number[] }

/** Sole worker: no other link worker posted to the same PCN on a shared working day (`induction.yaml` conditions), or said to be. */
export const isSoleWorker = (
  own: WorkingDays,
  linkWorkersOfThePcn: readonly WorkingDays[],
  said: boolean | undefined,
): boolean =>
  said === true ||
  !linkWorkersOfThePcn.some(
    (other) => other.postId !== own.postId && other.weekdays.some((day) => own.weekdays.includes(day)),
  )
