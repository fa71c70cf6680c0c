import { limitsOf, oneDecimal, type Sum, shareForPeople, twoDecimals, wholePeople } from './capacity.rules.ts'

/** One line of a sum, as somebody would write it on paper. */
export type SumLine = { what: string; working: string; result: string; total?: boolean }

const percent = (share: number) => `${oneDecimal(share * 100)}%`

/** The personal ceiling, line by line: each line goes on from the one above it (`f.personal-ceiling`). `whose`: who chose the first figure. */
export function ceilingLines(sum: Sum, whose: { annual_ceiling?: string | undefined } = {}): SumLine[] {
  const steps = [
    { what: 'Share of full time', factor: sum.wte },
    { what: 'Complexity of people’s needs', factor: sum.complexity_factor },
    { what: 'Maturity of the scheme', factor: sum.maturity_factor },
    { what: 'Share of the year for people, in a first year', factor: sum.starter_share },
    { what: `Time left after community work above ${percent(sum.assumed)}, and groups`, factor: shareForPeople(sum) },
  ]
  let soFar = sum.annual_ceiling
  const lines = steps.map(({ what, factor }) => {
    soFar *= factor
    return { what, working: `× ${twoDecimals(factor)}`, result: `${oneDecimal(soFar)}` }
  })
  return [
    {
      what: 'The most people a year for one full-time post',
      working: whose.annual_ceiling ?? '',
      result: `${sum.annual_ceiling}`,
    },
    ...lines,
    {
      what: 'The yearly ceiling',
      working: 'whole people',
      result: `${wholePeople(limitsOf(sum).personalCeiling)} people a year`,
      total: true,
    },
  ]
}

/** People by hours, line by line (`f.contact-hours-per-week`, `f.people-by-hours`). */
export function hoursLines(sum: Sum): SumLine[] {
  const { wte, weeks_available: weeks, average_contacts: contacts, hours_per_contact: each } = sum
  const limits = limitsOf(sum)
  const forPeople = wte * sum.hours_per_week * shareForPeople(sum)
  const left = forPeople - wte * sum.protected_hours
  const year = limits.contactHoursPerWeek * weeks * sum.starter_share
  return [
    {
      what: 'Hours a week of this contract',
      working: `${sum.hours_per_week} × ${twoDecimals(wte)}`,
      result: hours(wte * sum.hours_per_week),
    },
    {
      what: `After community work above ${percent(sum.assumed)}, and groups`,
      working: `× ${twoDecimals(shareForPeople(sum))}`,
      result: hours(forPeople),
    },
    {
      what: 'Protected time: supervision, study, rest',
      working: `− ${sum.protected_hours} × ${twoDecimals(wte)}`,
      result: hours(left),
    },
    {
      what: 'Team meetings and administration',
      working: `− ${twoDecimals(sum.meeting_hours)}`,
      result: hours(left - sum.meeting_hours),
    },
    {
      what: 'Travel',
      working: `− ${twoDecimals(sum.travel_hours)}`,
      result: hours(left - sum.meeting_hours - sum.travel_hours),
    },
    { what: 'Hours a week for people', working: '', result: hours(limits.contactHoursPerWeek), total: true },
    {
      what: 'Hours for people in a year',
      working: sum.starter_share === 1 ? `× ${weeks} weeks` : `× ${weeks} weeks × ${twoDecimals(sum.starter_share)}`,
      result: hours(year),
    },
    {
      what: 'Each person takes',
      working: `${oneDecimal(contacts)} contacts × ${twoDecimals(each)}`,
      result: hours(contacts * each),
    },
    {
      what: 'People by hours',
      working: `${oneDecimal(year)} ÷ ${oneDecimal(contacts * each)}`,
      result: `${wholePeople(limits.peopleByHours)} people a year`,
      total: true,
    },
  ]
}

const hours = (number: number) => `${oneDecimal(number)} hours`
