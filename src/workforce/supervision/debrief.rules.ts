import type { Standard } from '../../framework/standard.ts'
import type { Met } from '../../lib/verdict.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import { ruleOf } from './severity.rules.ts'

const CLAUSE = 'sup.debrief'
/** Where nothing else is said: two working days (`sup.debrief`). */
const DAYS = 2

/** How working days are counted: England's bank holidays, unless somebody gives another calendar. */
type Calendar = { after: (day: string, count: number) => string }
const ENGLAND: Calendar = { after: workingDaysAfter }

/** Within how many working days a debrief is offered; undefined where the local standard is switched off. */
export function debriefDays(standard: Standard): number | undefined {
  const check = ruleOf(standard, CLAUSE)?.check
  return check?.kind === 'response-within' ? check.workingDays : undefined
}

/**
 * By when a debrief must have been offered after a distressing event, and how that stands on a day: due until then, owed
 * from the next. No grace. `offeredOn`: the day of the offer; one made later is made, and its lateness stays recorded.
 */
export function debriefDue(
  eventOn: string,
  today: string,
  calendar: Calendar = ENGLAND,
  { days = DAYS, offeredOn }: { days?: number | undefined; offeredOn?: string | undefined } = {},
): { dueOn: string; met: Met; late: boolean } {
  const dueOn = calendar.after(eventOn, days)
  if (offeredOn !== undefined && offeredOn <= today) return { dueOn, met: 'met', late: offeredOn > dueOn }
  return { dueOn, met: today <= dueOn ? 'due' : 'owed', late: today > dueOn }
}
