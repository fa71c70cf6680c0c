import type { EvidenceRow } from '../../platform/evidence.ts'
import type { Period } from './period.rules.ts'

const PACK_STATES = ['waiting', 'making', 'ready', 'failed'] as const
export type PackState = (typeof PACK_STATES)[number]

/** What an organisation had made of the standard that a pack was judged by: what, to what, since when, by whom. */
export type LocalChange = { title: string; value: string; from: string; by: string }

export type Pack = Period & {
  id: string
  organisation: { id: string; name: string }
  askedBy: { id: string; name: string }
  askedAt: Date
  /** The seat that its links lead to. */
  seatSlug: string
  state: PackState
  stepsDone: number
  stepsAll: number
  /** The heading at which making it stopped. */
  failedAt?: string | undefined
  readyAt?: Date | undefined
  code: string
  edition: string
  localChanges: readonly LocalChange[]
  verdict?: string | undefined
  replaces?: { id: string; readyAt?: Date | undefined } | undefined
  /** The newest pack of the same days, when this one was corrected. */
  replacedBy?: string | undefined
}

/** One heading of a pack. `name` is the source's own. */
export type PackPart = {
  name: string
  title: string
  place: number
  counts?: string | undefined
  lines: readonly EvidenceRow[]
}

export type PackFile = {
  fileId: string
  kind: 'pdf' | 'zip' | 'csv'
  name: string
  bytes: number
  /** The fingerprint, in hexadecimal. */
  sha256: string
}

/** Headings that stand beside the duties and are none: the verdict rests on them, an exception softens one. */
const BESIDE: readonly string[] = ['readiness.verdict', 'readiness.exceptions']
export const isOfDuties = ({ name }: Pick<PackPart, 'name'>): boolean => !BESIDE.includes(name)

/** How far it is, in a sentence that is read out while it is made. */
export function progressInWords({
  state,
  stepsDone,
  stepsAll,
  failedAt,
}: Pick<Pack, 'state' | 'stepsDone' | 'stepsAll' | 'failedAt'>): string {
  switch (state) {
    case 'waiting':
      return 'Waiting to be made. It begins by itself, usually within seconds.'
    case 'making':
      return `Being made: step ${Math.min(stepsDone + 1, stepsAll)} of ${stepsAll}.`
    case 'ready':
      return 'Ready.'
    case 'failed':
      return `It could not be made: something went wrong at “${failedAt ?? 'the beginning'}”. What was read before is kept.`
  }
}

export const isUnderWay = ({ state }: Pick<Pack, 'state'>): boolean => state === 'waiting' || state === 'making'
