import { type Binding, bindingWords, wholePeople } from './capacity.rules.ts'
import type { OverKind, Standing } from './standing.rules.ts'

/** How full somebody is, in one sentence: the page's `h1`. `who` is a given name, or undefined when it is read by themselves. */
export function fullnessInWords(standing: Standing, who: string | undefined): string {
  const { colour, openColour, room, newPeople, openNow, planned } = standing
  const has = who ? `${who} has` : 'You have'
  const is = who ? `${who} is` : 'You are'
  if (colour === 'red') return `${is} ${newPeople > limitOf(standing) ? 'over' : 'at'} ${bindingLimit(standing)}`
  if (openColour === 'red') return `${has} ${openNow} open cases, where the plan is ${Math.round(planned)}`
  if (room <= 0) return `${is} full for now, with ${people(standing.toMeet)} still to be met`
  if (colour === 'amber') return `${is} close to the limit: room for ${more(room)} this year`
  return `${has} room for ${more(room)} this year`
}

/** Which of the two limits binds, and how much of it is used: "what the hours allow: 77 people this year, of 70". */
const bindingLimit = (standing: Standing): string =>
  `${overWords[standing.year.binds]}: ${people(standing.newPeople)} this year, of ${limitOf(standing)}`

/** The limit that binds, in whole people. */
export const limitOf = ({ year }: Standing): number => wholePeople(year.people)

/** Both limits and which binds, in a sentence that is always said. */
export const limitsInWords = ({ year }: Standing): string =>
  `The ceiling allows ${wholePeople(year.personalCeiling)} people a year and hours allow ${wholePeople(year.peopleByHours)}. ${bindingWords[year.binds]}.`

export const roomInWords = (standing: Standing): string => {
  const { room, year } = standing
  const binds = because[year.binds]
  if (room > 0) return `Room for ${more(room)}, by ${binds}`
  return room === 0 ? `Full, by ${binds}` : `${people(-room)} over, by ${binds}`
}
const because: Record<Binding, string> = { ceiling: 'the yearly ceiling', hours: 'the hours there are' }

export const projectedInWords = ({ projected, now, daysWorked }: Standing): string => {
  const limit = wholePeople(now.people)
  if (!projected) return `It is too early to say where the year is heading: ${days(daysWorked)} of it worked so far.`
  const pace = `At this pace it will be ${people(projected.people)} in a whole year, of ${limit}`
  return projected.over ? `${pace}: more than the limit allows.` : `${pace}.`
}

export const overWords: Record<OverKind, string> = {
  ceiling: 'the yearly ceiling',
  hours: 'what the hours allow',
  open: 'the open cases that were planned',
}
export const oversInWords = (overs: readonly OverKind[]): string => overs.map((kind) => overWords[kind]).join(' and ')

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
const more = (count: number) => (count === 1 ? '1 more person' : `${count} more people`)
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** The rule of counting, short: written beside every figure (caseload.yaml, what_counts). */
export const COUNTS = 'New people of the last 365 days, each counted once, from the first contact that counts.'

/** What the gauge of hours says: a plan, worked out from the people of the year, and not what anybody logged. */
export const hoursGaugeInWords = ({ year }: Standing): string =>
  `Worked out from the people of this year and the contacts each that are planned. The hours allow ${wholePeople(year.peopleByHours)} people a year.`
