/** Whole pence of what was typed in pounds: `£1,234.50`, `1234.5`, `1.2k`, `£3m`; undefined when it is no amount. */
export function readMoney(typed: string | number): number | undefined {
  const text = String(typed).normalize('NFKC').trim().toLowerCase().replace(/\s/g, '')
  const [, sign, pounds, many] = /^(-?)£?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(k|m|p)?$/.exec(text) ?? []
  if (!pounds) return undefined
  const amount = Number(pounds.replaceAll(',', '')) * unitOf(many)
  const pence = Math.round(amount)
  const exact = Math.abs(pence - amount) < 1e-6 && Number.isSafeInteger(pence)
  return exact ? (sign && pence ? -pence : pence) : undefined
}

const PENCE_IN = { p: 1, '£': 100, k: 100_000, m: 100_000_000 } as const

function unitOf(mark: string | undefined): number {
  return mark === 'p' || mark === 'k' || mark === 'm' ? PENCE_IN[mark] : PENCE_IN['£']
}

/** Pence as `£1,234.50`, or `£1,234` when there are none over. */
export function showMoney(pence: number): string {
  const whole = pence % 100 === 0
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(pence / 100)
}
