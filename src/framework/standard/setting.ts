import type { Standard } from '../standard.ts'

/** The words of a refusal, or true. */
export type Allowed = true | string

/**
 * One figure, list or switch that an organisation may set for itself. The same value draws the settings page, judges a
 * change and makes it, so that nothing can be changed that is not shown, and nothing shown that cannot be changed.
 */
export type Setting = {
  /** `supervision.rules.sup.gp-supervisor-meeting.cadence.days` */
  path: string
  /** The clause that it belongs to. */
  clause: string
  /** What it is, in words: `Days between sessions: GP supervisor and link worker meet regularly`. */
  title: string
  now: SettingValue
  /** What an answer to it looks like, for whoever draws a form. */
  asks: Asks
  /** True, or why this value may not be set, in words a person can act on. */
  allows: (value: unknown) => Allowed
  /** The standard with this value in it; only called with a value that is allowed. */
  put: (value: unknown) => Standard
}

export type Asks =
  | { kind: 'number'; unit: string; least: number; most: number; whole: boolean; closerOnly: boolean }
  /** Whole months, or null where once is enough. */
  | { kind: 'months'; most: number; mayBeNever: boolean }
  | { kind: 'list' }
  | { kind: 'switch' }
  | { kind: 'words' }
  | { kind: 'choice'; of: readonly { id: string; label: string }[] }
  /** Only ever true: what is retired is no longer asked for. */
  | { kind: 'retire' }
  /** Something of an organisation's own, with a name and an id that begins with `local.`. */
  | { kind: 'add'; what: 'induction' | 'training' | 'module' }

export type SettingValue = number | boolean | string | null | readonly string[]

type Bounds = { least: number; most: number; whole?: boolean; tighten?: 'no-more-than-now'; unit?: string }

/** What may be said of a number: within its bounds, whole where it counts days, no looser where a contract asks. */
export function numberWithin(value: unknown, now: number | null, bounds: Bounds): Allowed {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Enter a number'
  if (bounds.whole && !Number.isInteger(value)) return 'Enter a whole number'
  if (bounds.tighten && now !== null && value > now)
    return `This is a contract requirement: it can be made closer than ${now}, and not looser`
  if (value < bounds.least || value > bounds.most) return `Enter a number from ${bounds.least} to ${bounds.most}`
  return true
}

/** A setting that is a number. `put` gets the number. */
export function numberSetting(
  of: Omit<Setting, 'now' | 'allows' | 'put' | 'asks'>,
  now: number,
  bounds: Bounds,
  put: (value: number) => Standard,
): Setting {
  const { least, most, whole = false, tighten, unit = '' } = bounds
  const closerOnly = tighten !== undefined
  return {
    ...of,
    now,
    asks: { kind: 'number', unit, least, most: closerOnly ? Math.min(now, most) : most, whole, closerOnly },
    allows: (value) => numberWithin(value, now, bounds),
    put: (value) => put(Number(value)),
  }
}

/** A list with one row replaced. */
export function replaced<Row extends { id: string }>(rows: readonly Row[], id: string, by: Partial<Row>): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...by } : row))
}
