/** Minutes of what was typed: `1h30`, `1 hr 30 min`, `90 min`, `1.5 hours`, `1:30`; a bare number is in `bare`. */
export function readMinutes(typed: string | number, bare: 'minutes' | 'hours'): number | undefined {
  const text = String(typed).replaceAll('½', '.5').normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const number = '(\\d+(?:\\.\\d+)?|\\.\\d+)'
  const plain = new RegExp(`^${number}$`).exec(text)
  if (plain) return Math.round(Number(plain[1]) * (bare === 'hours' ? 60 : 1))

  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])

  const words = new RegExp(
    `^(?:${number}(?:h|hr|hrs|hour|hours))?(?:and)?(?:${number}(?:m|min|mins|minute|minutes)?)?$`,
  )
  const [, hours, minutes] = words.exec(text) ?? []
  return hours || minutes ? Math.round(Number(hours ?? 0) * 60 + Number(minutes ?? 0)) : undefined
}

/** Minutes as people say them: `45 minutes`, `1 hour`, `1 hour 30 minutes`. */
export function showMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours && counted(hours, 'hour'), (rest || !hours) && counted(rest, 'minute')]
  return parts.filter(Boolean).join(' ')
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
