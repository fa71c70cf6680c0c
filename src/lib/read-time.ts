/**
 * A time of day as `HH:MM` from what people type: `2pm`, `2.30pm`, `14:30`, `14.30`, `1430`, `14h30`, `noon`. A bare small hour
 * (`2`, `2:30`) is not read: it may be before or after midday, and a wrong guess would be believed. Undefined when it is no time.
 */
export function readTime(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const named = NAMED[text]
  if (named) return named
  const parts = /^(\d{1,2})(?:[:.h]? ?(\d\d))?(?: ?([ap])\.?m\.?)?$/.exec(text.replace(/ ?o['’]clock/, ''))
  if (!parts) return undefined
  const [, hourText = '', minuteText, half] = parts
  const hour = half ? byHalf(Number(hourText), half) : byDay(hourText)
  const minute = Number(minuteText ?? 0)
  return hour === undefined || minute > 59 ? undefined : `${two(hour)}:${two(minute)}`
}

const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' }
const two = (number: number) => String(number).padStart(2, '0')

function byHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** Nobody plans anything for the small hours without saying so: `02:00` says so, `2` does not. */
const FIRST_PLAIN_HOUR = 7
function byDay(text: string): number | undefined {
  const hour = Number(text)
  if (hour > 23 || (text.length === 1 && hour < FIRST_PLAIN_HOUR)) return undefined
  return hour
}
