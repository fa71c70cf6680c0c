/** The roles a colleague may hold at an organisation (`framework/content/induction.yaml` owner_roles, and those who keep the system). */
export const ROLES = [
  'link-worker',
  'health-coach',
  'care-coordinator',
  'gp-supervisor',
  'clinical-supervisor',
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
  'practice-contact',
  'clinical-director',
  'safeguarding-lead',
  'employer-hr',
  'ig-lead',
  'training-hub',
  'place-lead',
  'ics-lead',
  'region-lead',
  'administrator',
  'privacy-officer',
] as const
export type Role = (typeof ROLES)[number]

/** One role held at one organisation: what the address says and what the header switches. */
export type Seat = {
  id: string
  slug: string
  role: Role
  organisationId: string
  organisationName: string
  organisationKind: string
}

/** Who is asking. A policy starts from `kind`, so a link or a job may do only what a policy names it for. */
export type Actor =
  | { kind: 'colleague'; id: string; accountId: string; name: string; seat: Seat }
  /** Signed in, with no seat chosen: their own account and nothing else. */
  | { kind: 'account'; id: string }
  | { kind: 'link-holder'; id: string; purpose: string; about: string; name?: string | undefined }
  | { kind: 'public' }
  | { kind: 'job'; task: string }

/** How the logs name an actor: a kind and an id, never a person's own name. */
export const nameOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'colleague':
      return `${actor.seat.role}:${actor.id}`
    case 'account':
      return `account:${actor.id}`
    case 'link-holder':
      return `link:${actor.purpose}:${actor.id}`
    case 'job':
      return `job:${actor.task}`
    case 'public':
      return 'public'
  }
}

/** Whether this is a colleague sitting in one of these roles. */
export const sitsAs = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.kind === 'colleague' && roles.includes(actor.seat.role)
