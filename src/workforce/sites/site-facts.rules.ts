/** How far something of the integration checklist is so (`mdt.yaml` integration_checklist, scale). */
export const CHECK_ANSWERS = ['no', 'partly', 'yes'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

/** Whose answer it is: the worker's, the site's, or that of those who manage the worker. */
const VOICES = ['worker', 'site', 'manager'] as const
export type Voice = (typeof VOICES)[number]

export type Check = {
  siteId: string
  item: string
  answer: CheckAnswer
  voice: Voice
  on: string
  by: string
}

export const WELCOME_KINDS = ['introduction', 'invitation'] as const
export type WelcomeKind = (typeof WELCOME_KINDS)[number]

/** The worker was introduced to somebody, or is invited to a meeting. */
export type Welcome = { id: string; siteId: string; kind: WelcomeKind; whom: string; on: string }

type Arrangement = { siteId: string; room?: string | undefined; phone?: string | undefined; version: number }

const REQUEST_ANSWERS = ['asked', 'live', 'blocked'] as const
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number]

/** A site was written to for one worker's access, with a link that answers. */
export type AccessRequest = {
  id: string
  siteId: string
  toName: string
  /** `colleague:0198…`, whom it went to. */
  toAbout: string
  askedOn: string
  /** The day on which the link stops. */
  expiresOn: string
  state: 'waiting' | 'over' | 'called-back' | 'done'
  answer?: RequestAnswer | undefined
  answeredOn?: string | undefined
}

/** What is known of one worker at the sites they serve, beside record access. Lists have the latest first. */
export type SiteFacts = {
  welcomes: Welcome[]
  arrangements: Arrangement[]
  checks: Check[]
  requests: AccessRequest[]
}

export const NO_SITE_FACTS: SiteFacts = { welcomes: [], arrangements: [], checks: [], requests: [] }

/** The same, of one site. */
export const factsAt = (facts: SiteFacts, siteId: string) => {
  const here = <Each extends { siteId: string }>(all: readonly Each[]) => all.filter((each) => each.siteId === siteId)
  return {
    introductions: here(facts.welcomes).filter(({ kind }) => kind === 'introduction'),
    invitations: here(facts.welcomes).filter(({ kind }) => kind === 'invitation'),
    arrangement: here(facts.arrangements)[0],
    checks: here(facts.checks),
    request: here(facts.requests)[0],
  }
}
