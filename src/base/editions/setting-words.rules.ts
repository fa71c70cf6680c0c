import type { Asks, Setting, SettingValue } from '../../framework/standard/setting.ts'

/** The subjects under which settings are listed, in plain words. */
export const SUBJECTS = [
  {
    id: 'supervision',
    title: 'Supervision and support',
    about: 'How often, with how many days of grace, and by whom.',
  },
  { id: 'training', title: 'Training', about: 'What is asked for, when, how often, and the hours kept for it.' },
  {
    id: 'induction',
    title: 'Induction and taking referrals',
    about: 'What starters do, and what must be in place first.',
  },
  {
    id: 'caseload',
    title: 'Caseload and capacity',
    about: 'The figures of the capacity sum, and when a warning shows.',
  },
  { id: 'meetings', title: 'Meetings', about: 'How often the team meets.' },
] as const
export type SubjectId = (typeof SUBJECTS)[number]['id']

export function subjectOf(path: string): SubjectId {
  const first = path.split('.')[0]
  return SUBJECTS.find(({ id }) => id === first)?.id ?? 'induction'
}

/** `Most days apart: GP supervisor and link worker meet regularly` as the thing and the figure of it. */
export function partsOf(title: string): { figure: string; thing: string | undefined } {
  const at = title.indexOf(': ')
  return at < 0 ? { figure: title, thing: undefined } : { figure: title.slice(0, at), thing: title.slice(at + 2) }
}

type Valued = { asks: Asks }

/** A value as people say it: `14 days`, `Every 12 months`, `GMC, NMC`, `Yes`. */
export function valueInWords({ asks }: Valued, value: unknown): string {
  if (asks.kind === 'add') return nameIn(value) ?? 'None added'
  if (asks.kind === 'retire') return value === true ? 'Retired' : 'Asked for'
  if (asks.kind === 'months') return typeof value === 'number' ? `Every ${counted(value, 'months')}` : 'Once is enough'
  if (asks.kind === 'choice') return asks.of.find(({ id }) => id === value)?.label ?? String(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'number') return asks.kind === 'number' ? counted(value, asks.unit) : String(value)
  return value === null || value === undefined ? 'Not set' : String(value)
}

const counted = (value: number, unit: string) =>
  unit === '' ? String(value) : `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`

function nameIn(value: unknown): string | undefined {
  const title = typeof value === 'object' && value !== null && 'title' in value ? value.title : undefined
  return typeof title === 'string' ? title : undefined
}

/** Why nobody here can change it at all; undefined where something else may be set. */
export function fixedBecause(setting: Pick<Setting, 'asks' | 'allows' | 'now'>): string | undefined {
  const { asks, allows, now } = setting
  const other: SettingValue | undefined =
    asks.kind === 'retire' ? true : asks.kind === 'switch' ? now !== true : onlyFigure(asks) ? now : undefined
  if (other === undefined) return undefined
  if (asks.kind === 'number')
    return 'It cannot be any closer than it is, and a contract requirement is never made looser'
  const allowed = allows(other)
  return allowed === true ? undefined : allowed
}

const onlyFigure = (asks: Asks) => asks.kind === 'number' && asks.closerOnly && asks.most <= asks.least

/** How far it may move, in a sentence; undefined where words say all there is. */
export function limitInWords({ asks, now, path }: Pick<Setting, 'asks' | 'now' | 'path'>): string | undefined {
  if (asks.kind === 'number' && asks.closerOnly)
    return `May only be made shorter: ${path.startsWith('supervision.') ? 'contract' : 'it keeps people safe before referrals'}. From ${asks.least} to ${counted(asks.most, asks.unit)}.`
  if (asks.kind === 'number') return `From ${asks.least} to ${counted(asks.most, asks.unit)}.`
  if (asks.kind === 'months')
    return asks.mayBeNever
      ? `Up to ${asks.most} months, or none where once is enough.`
      : `From 1 to ${asks.most} months.`
  if (asks.kind === 'choice') return 'It may be asked for earlier; what comes before referrals cannot be put off.'
  if (asks.kind === 'list') return 'At least one. A register named here makes somebody a relevant health professional.'
  return asks.kind === 'switch' && now === false ? 'It may be switched on.' : undefined
}
