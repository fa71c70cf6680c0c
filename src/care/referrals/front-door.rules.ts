import { DEFAULT_CRISIS_WORDS } from '../../lib/crisis-words.ts'
import { type ServiceHours, USUAL_HOURS } from './hours.rules.ts'
import type { Duty, Named } from './rota.rules.ts'

/** Where a service takes referrals: when it reads them, whom to ring, who is on duty, and the words that raise an alarm. */
export type FrontDoor = {
  organisation: { id: string; name: string; kind: string }
  hours: ServiceHours
  /** False until a manager has said so: the usual hours are shown meanwhile. */
  said: boolean
  phone: string
  words: readonly string[]
  /** 0 is the list that every service starts with. */
  wordsVersion: number
  rota: Duty[]
  managers: Named[]
  checked: { domain: string; whose: string; checkedOn: string }[]
  version: number
}

type FrontDoorRow = { weekdays: number[]; opens: string; closes: string; phone: string; version: number }

export const hoursOf = (row: FrontDoorRow | undefined): ServiceHours => row ?? USUAL_HOURS
export const wordsOf = (words: readonly string[] | undefined): readonly string[] => words ?? DEFAULT_CRISIS_WORDS
