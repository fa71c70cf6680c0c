/** One event that a colleague was at, and what it counts for. */
export type Attended = {
  eventId: string
  on: string
  title: string
  network: string
  minutes: number
  cpdMinutes: number
}

export type YearOfHours = { year: string; events: Attended[]; minutes: number; cpdMinutes: number }

/** A colleague's own hours with peers, by calendar year, the newest first. Never set beside anybody else's (safety H9). */
export function byYear(attended: readonly Attended[]): YearOfHours[] {
  const years = [...new Set(attended.map(({ on }) => yearOf(on)))].sort().reverse()
  return years.map((year) => {
    const events = attended.filter(({ on }) => yearOf(on) === year)
    return { year, events, minutes: sum(events, 'minutes'), cpdMinutes: sum(events, 'cpdMinutes') }
  })
}

const yearOf = (day: string) => day.slice(0, 4)
const sum = (events: readonly Attended[], of: 'minutes' | 'cpdMinutes') =>
  events.reduce((total, each) => total + each[of], 0)
