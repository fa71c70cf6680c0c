/** At which level a network is run (WDF section 5: place or system, by the ICS or by NHS England in the region; nearer ones too). */
const LEVELS = ['neighbourhood', 'place', 'system', 'region'] as const
export type Level = (typeof LEVELS)[number]

export const levelWords: Record<Level, string> = {
  neighbourhood: 'Neighbourhood (PCN)',
  place: 'Place',
  system: 'System (ICS)',
  region: 'Region',
}

export const isLevel = (kind: string): kind is Level => LEVELS.some((each) => each === kind)

type Named = { id: string; name: string }

export type Network = {
  id: string
  level: Level
  /** For everybody under this organisation. */
  area: Named
  host: Named
  title: string
  about: string
  howToJoin: string
  contact: string
  cadence: string
  /** Which time and money there is for taking part: a line of its own, apart from training [S69]. */
  funded: string
  closedOn?: string | undefined
  version: number
}

/** What a seat may do with a network: both are worked out in the query, from where the seat's organisation stands. */
export type Reach = { inReach: boolean; overHost: boolean }

export type FoundNetwork = Network & Reach

/** An organisation that a network may be for, or that may host it. */
export type Choice = { id: string; name: string; kind: string }
