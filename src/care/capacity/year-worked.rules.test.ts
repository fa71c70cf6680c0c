import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { twoDecimals } from './capacity.rules.ts'
import { type HoursFrom, yearWorked } from './year-worked.rules.ts'

const TODAY = '2026-12-31'
type Case = {
  says: string
  startedOn?: string
  hours: HoursFrom[]
  away?: { from: string; until?: string }[]
  wteOfYear: number
  share: number
}
const LONG_AGO = '2020-01-01'
const full: HoursFrom[] = [{ from: LONG_AGO, wte: 1 }]

const cases: Case[] = [
  { says: 'a whole year at one number of hours is the whole of it', hours: full, wteOfYear: 1, share: 1 },
  {
    says: 'half a year in post is half of it',
    startedOn: '2026-07-03',
    hours: [{ from: '2026-07-03', wte: 1 }],
    wteOfYear: 1,
    share: 0.5,
  },
  {
    says: 'leave is not worked, and the hours of the contract stay what they are',
    hours: full,
    away: [{ from: '2026-01-01', until: '2026-07-02' }],
    wteOfYear: 1,
    share: 0.5,
  },
  {
    says: 'two leaves that run into each other count once',
    hours: full,
    away: [
      { from: '2026-01-01', until: '2026-05-01' },
      { from: '2026-04-01', until: '2026-07-02' },
    ],
    wteOfYear: 1,
    share: 0.5,
  },
  {
    says: 'full time and then half time is three quarters, and at the hours of today a year and a half',
    hours: [
      { from: LONG_AGO, wte: 1 },
      { from: '2026-07-02', wte: 0.5 },
    ],
    wteOfYear: 0.75,
    share: 1.5,
  },
  {
    says: 'half time and then full time is three quarters, and at the hours of today three quarters of a year',
    hours: [
      { from: LONG_AGO, wte: 0.5 },
      { from: '2026-07-02', wte: 1 },
    ],
    wteOfYear: 0.75,
    share: 0.75,
  },
  {
    says: 'somebody who has not started has worked none of it',
    startedOn: '2027-01-10',
    hours: [{ from: '2027-01-10', wte: 0.6 }],
    wteOfYear: 0.6,
    share: 0,
  },
]

describe('the part of the year that was worked', () => {
  for (const { says, startedOn = LONG_AGO, hours, away = [], wteOfYear, share } of cases)
    test(says, () => {
      const absences = away.map((each, index) => ({ id: `${index}`, ...each }))
      const year = yearWorked({ startedOn, absences, wte: hours.at(-1)?.wte ?? 1 }, hours, 365, TODAY)
      assert.equal(twoDecimals(year.wteOfYear), wteOfYear)
      assert.equal(twoDecimals(year.share), share)
    })
})
