import { type StandardChange, settingsOf } from '../../framework/changes.ts'
import type { Setting } from '../../framework/standard/setting.ts'
import type { Standard } from '../../framework/standard.ts'
import { type ChangeRecord, isAddition, stateOf, whoseWords } from './change.rules.ts'
import { fixedBecause, partsOf, type SubjectId, subjectOf, valueInWords } from './setting-words.rules.ts'

/** One setting as a list shows it: its figure, and whose that is. */
export type SettingRow = {
  path: string
  clause: string
  subject: SubjectId
  figure: string
  thing: string | undefined
  value: string
  whose: string
  /** Where a figure as shipped comes from, where the Framework does not state it. */
  source: string | undefined
  changed: boolean
  /** Until which day the present figure holds, where it was changed for a time. */
  until: string | undefined
  fixed: string | undefined
  /** The next change, with its first day. */
  coming: { from: string; value: string } | undefined
}

type Here = { standard: Standard; made: readonly StandardChange[] }
type Around = {
  records: readonly ChangeRecord[]
  /** Everything that may be set, by path, as it will stand on each day on which a change takes effect. */
  ahead: ReadonlyMap<string, ReadonlyMap<string, Setting>>
  today: string
  own: string
  /** Where a figure as shipped comes from. */
  shippedBy: (setting: Setting) => string | undefined
}

/**
 * Everything that may be set here, as it stands; what was retired stays in the list, so that it can be asked for again.
 * `bare` is the same standard without what is retired.
 */
export function settingRows(here: Here, bare: Standard, around: Around): SettingRow[] {
  const { own, shippedBy } = around
  const now = new Map(settingsOf(here.standard).map((setting) => [setting.path, setting]))
  return settingsOf(bare).map((before) => {
    const setting = now.get(before.path) ?? gone(before)
    const change = isAddition(setting.path) ? undefined : here.made.findLast(({ path }) => path === setting.path)
    const { figure, thing } = partsOf(setting.title)
    return {
      path: setting.path,
      clause: setting.clause,
      subject: subjectOf(setting.path),
      figure,
      thing,
      value: valueInWords(setting, setting.now),
      whose: change ? whoseWords(change.by, own) : 'National',
      source: change ? undefined : shippedBy(setting),
      changed: change !== undefined,
      until: change?.until,
      fixed: change ? undefined : fixedBecause(setting),
      coming: comingTo(setting, around),
    }
  })
}

/** The next day on which it will be other than now. A change that a tighter figure outlasts alters nothing. */
function comingTo(setting: Setting, { records, ahead, today }: Around): SettingRow['coming'] {
  const own = records.filter((record) => record.path === setting.path && stateOf(record, today) === 'coming')
  for (const { from, value } of own) {
    const then = isAddition(setting.path) ? undefined : ahead.get(from)?.get(setting.path)
    const next = then ? then.now : value
    if (JSON.stringify(next) !== JSON.stringify(setting.now)) return { from, value: valueInWords(setting, next) }
  }
  return undefined
}

/** What is retired is in no standard any more: its switch says so. */
const gone = (setting: Setting): Setting =>
  setting.asks.kind === 'retire' ? { ...setting, now: true } : { ...setting, allows: () => RETIRED }
const RETIRED = 'It is retired here: ask for it again first'

export const SHOWN = ['open', 'changed', 'all'] as const
type Shown = (typeof SHOWN)[number]

/** `open`: what can be set here; `changed`: what is, or will be, not as shipped; `all`: also what nobody can change. */
export const isShown = ({ changed, coming, fixed }: SettingRow, shown: Shown): boolean =>
  shown === 'all' || changed || coming !== undefined || (shown === 'open' && fixed === undefined)
