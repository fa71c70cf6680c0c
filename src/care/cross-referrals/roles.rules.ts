import type { PostRole } from '../../base/posts/post.rules.ts'
import type { Framework } from '../../framework/framework.ts'

/** The three personalised care roles as `mdt.yaml` names them. */
export const ROLE_IDS = ['splw', 'hwbc', 'cc'] as const
export type RoleId = (typeof ROLE_IDS)[number]

export const postRoleOf: Record<RoleId, PostRole> = {
  splw: 'link-worker',
  hwbc: 'health-coach',
  cc: 'care-coordinator',
}
export const roleIdOf: Record<PostRole, RoleId> = {
  'link-worker': 'splw',
  'health-coach': 'hwbc',
  'care-coordinator': 'cc',
}

export const roleWords: Record<RoleId, string> = {
  splw: 'link worker',
  hwbc: 'health and wellbeing coach',
  cc: 'care co-ordinator',
}
export const roleIn = (value: unknown): RoleId | undefined => ROLE_IDS.find((role) => role === value)

export type Matrix = Framework['mdt']['crossReferralMatrix']
/** When one role asks another, what is sent, and what the sender keeps. */
export type Cell = { from: RoleId; to: RoleId; when: readonly string[]; send: readonly string[]; keep: string }

/** The cell of the matrix; undefined between two of the same role. */
export function cellOf({ cells }: Pick<Matrix, 'cells'>, from: RoleId, to: RoleId): Cell | undefined {
  const found = cells.find((cell) => cell.from === from && cell.to === to)
  return found && { ...found, from, to }
}

/** The name of a part in a form: its place in the list of what is sent. */
export const partName = (index: number): string => `part${index}`

/** The routes of `mdt.yaml` other_routes in people's words. */
const ROUTE_WORDS: Record<string, string> = {
  'gp-or-nurse': 'GP or nurse',
  'mental-health-practitioner': 'Mental health practitioner',
  'occupational-therapist': 'Occupational therapist',
  pharmacist: 'Pharmacist',
  'adult-social-care': 'Adult social care',
  'adult-safeguarding': 'Adult safeguarding',
  'childrens-social-care': 'Children’s social care',
  'crisis-services': 'Crisis services',
}
export const routeWords = (route: string): string => ROUTE_WORDS[route] ?? route

const URGENCY_WORDS: Record<string, string> = {
  'same-day': 'The same day: ring, and say that it is for today',
  'by-pathway': 'As the local pathway says',
  routine: 'Routine: no later than is usual there',
  'by-need': 'As soon as the need asks for',
  immediate: 'Now: ring 999 if anyone is in danger',
}
export const urgencyWords = (urgency: string): string => URGENCY_WORDS[urgency] ?? urgency

/** Where a worry about somebody's safety goes: it is raised as a concern, and never lies in a log (safety H4). */
const SAFETY_ROUTES: readonly string[] = ['adult-safeguarding', 'childrens-social-care', 'crisis-services']
const SAFETY_WHEN: readonly string[] = ['risk of harm', 'safeguarding']

type Route = Matrix['otherRoutes'][number]
/** The routes of the log, each with when it is taken: what is about safety is left out. */
export const loggedRoutes = ({ otherRoutes }: Pick<Matrix, 'otherRoutes'>): Route[] =>
  otherRoutes
    .filter(({ to }) => !SAFETY_ROUTES.includes(to))
    .map((route) => ({ ...route, when: route.when.filter((one) => !SAFETY_WHEN.includes(one)) }))
export const safetyRoutes = ({ otherRoutes }: Pick<Matrix, 'otherRoutes'>): Route[] =>
  otherRoutes.filter(({ to }) => SAFETY_ROUTES.includes(to))
