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
  changed: boolean
  /** Until which day the present figure holds, where it was changed for a time. */
  until: string | undefined
  fixed: string | undefined
  /** The next change, with its first day. */
  coming: { from: string; value: string } | undefined
}

type Here = { standard: Standard; made: readonly StandardChange[] }
type Around = { records: readonly ChangeRecord[]; today: string; own: string }

/**
 * Everything that may be set here, as it stands; what was retired stays in the list, so that it can be asked for again.
 * `bare` is the same standard without what is retired.
 */
export function settingRows(here: Here, bare: Standard, { records, today, own }: Around): SettingRow[] {
  const now = new Map(settingsOf(here.standard).map((setting) => [setting.path, setting]))
  return settingsOf(bare).map((before) => {
    const setting = now.get(before.path) ?? gone(before)
    const change = isAddition(setting.path) ? undefined : here.made.findLast(({ path }) => path === setting.path)
    const next = records.find((record) => record.path === setting.path && stateOf(record, today) === 'coming')
    const { figure, thing } = partsOf(setting.title)
    return {
      path: setting.path,
      clause: setting.clause,
      subject: subjectOf(setting.path),
      figure,
      thing,
      value: valueInWords(setting, setting.now),
      whose: change ? whoseWords(change.by, own) : 'National',
      changed: change !== undefined,
      until: change?.until,
      fixed: change ? undefined : fixedBecause(setting),
      coming: next && { from: next.from, value: valueInWords(setting, next.value) },
    }
  })
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
