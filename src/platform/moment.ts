import { v7 } from 'uuid'
import { londonDay } from '../lib/moment.ts'

/** The instant, the day it falls on in Europe/London, and ids made before anything is stored. */
export type Moment = { now: Date; today: string; newId: () => string }

/** Ids that sort by when they were made, so that the newest rows lie together. */
export const newId = (): string => v7()

export const momentAt = (now: Date): Moment => ({ now, today: londonDay(now), newId })
