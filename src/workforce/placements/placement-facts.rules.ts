/** Who can stand beside a worker (`supervision.yaml`, the rules that check `assignment-exists`). */
export const APPOINTMENT_KINDS = [
  'gp-supervisor',
  'clinical-supervisor',
  'safeguarding-gp',
  'practice-contact',
  'peer-link',
] as const
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number]

export const ACCESS_STATES = ['requested', 'approved', 'live', 'suspended', 'removed'] as const
export type AccessState = (typeof ACCESS_STATES)[number]

/** One colleague beside one post from a day until the day before `until`. Only a first point of contact has a site. */
export type Appointment = {
  id: string
  kind: AppointmentKind
  siteId?: string | undefined
  colleagueId: string
  name: string
  profession?: string | undefined
  register?: string | undefined
  /** The named deputy of a safeguarding GP. */
  deputy: boolean
  from: string
  until?: string | undefined
  /** The colleague for whom they stand in while that one is away: who, and not an appointment of their own. */
  covers?: string | undefined
}

/** That somebody who stands beside the post is away, never why. `until` is the first day back. */
export type Away = { id: string; colleagueId: string; from: string; until?: string | undefined }

/** One way into one practice's records. `lostOn` is the first day without, for what was live. */
export type Access = {
  siteId: string
  accessType: string
  state: AccessState
  requestedOn?: string | undefined
  approvedOn?: string | undefined
  liveOn?: string | undefined
  lostOn?: string | undefined
  blocker?: string | undefined
  whoToRing?: string | undefined
}

/** What a practice uses of the `if-used` kinds, and whom to ring when one of them breaks. */
export type PracticeRecords = { siteId: string; inUse: string[]; whoToRing?: string | undefined }

export type AgreementHolder = 'pcn-manager' | 'provider-manager'
export type Agreement = {
  items: { id: string; heldBy?: AgreementHolder | undefined; stated: boolean }[]
  /** The day on which it was last agreed or reviewed. */
  agreedOn?: string | undefined
}

/** What is known of one post's placements on the day asked. Without an `agreement`, none was recorded. */
export type PlacementFacts = {
  appointments: Appointment[]
  access: Access[]
  practices: PracticeRecords[]
  agreement?: Agreement | undefined
  /** When any of those who stand beside the post are away. */
  away?: readonly Away[] | undefined
}

export const NO_PLACEMENTS: PlacementFacts = { appointments: [], access: [], practices: [] }
