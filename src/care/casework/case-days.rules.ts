import type { CaseloadThresholds } from '../../framework/standard/caseload.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { isWorkingDay } from '../../lib/working-days.ts'

/** The days before which a date is late, for lists that ask the database and not each case. */
export type CaseDays = {
  today: string
  silentAmber: string
  silentRed: string
  waitingAmber: string
  waitingRed: string
}

export const daysFor = ({ noContactDays, waitingWorkingDays }: CaseloadThresholds, today: string): CaseDays => ({
  today,
  silentAmber: plusDays(today, -noContactDays.amber),
  silentRed: plusDays(today, -noContactDays.red),
  waitingAmber: workingDaysBefore(today, waitingWorkingDays.amber),
  waitingRed: workingDaysBefore(today, waitingWorkingDays.red),
})

/** The latest day from which so many working days have gone by: opened then or earlier is that late. */
function workingDaysBefore(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0; reached = plusDays(reached, -1)) if (isWorkingDay(reached)) left -= 1
  return reached
}
