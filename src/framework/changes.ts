import { holdsOn } from '../lib/holds-on.ts'
import { caseloadSettings } from './standard/caseload-settings.ts'
import { inductionSettings } from './standard/induction-settings.ts'
import { localItemSettings } from './standard/local-items.ts'
import { moduleSettings } from './standard/module-settings.ts'
import type { Allowed, Setting } from './standard/setting.ts'
import { supervisionSettings } from './standard/supervision-settings.ts'
import { trainingSettings } from './standard/training-settings.ts'
import type { Standard } from './standard.ts'

/** Whose a change is, seen from the organisation for which it holds. */
export type Level = 'system' | 'place' | 'pcn' | 'own'

/** A dated change to the standard, made by a system, a place, a PCN or the organisation itself. */
export type StandardChange = {
  /** The path of a `Setting`. */
  path: string
  value: unknown
  from: string
  /** The first day on which it no longer holds. */
  until?: string
  by: Level
  /** The organisation that made it. */
  at?: { id: string; name: string }
  /** Why, and on whose word: shown wherever the changed figure is. */
  basis: string
}

type ChangedStandard = {
  standard: Standard
  made: readonly StandardChange[]
  /** Changes that may not stand, each with the reason: a new edition may have overtaken them. */
  refused: readonly { change: StandardChange; because: string }[]
}

/** Everything that may be set, with its bounds and its present value: the settings page, and the only list there is. */
export function settingsOf(standard: Standard): Setting[] {
  return [
    ...supervisionSettings(standard),
    ...trainingSettings(standard),
    ...moduleSettings(standard),
    ...inductionSettings(standard),
    ...caseloadSettings(standard),
    ...localItemSettings(standard),
  ]
}

/** True, or in words why this change may not be made to this standard. */
export function mayChange(standard: Standard, { path, value }: Pick<StandardChange, 'path' | 'value'>): Allowed {
  return settingAt(standard, path)?.allows(value) ?? notASetting(path)
}

/** The setting at a path, if there is one in this standard. */
export function settingAt(standard: Standard, path: string): Setting | undefined {
  return settingsOf(standard).find((setting) => setting.path === path)
}

function notASetting(path: string): string {
  return `Nobody can change ${path}: it is part of the Framework as shipped`
}

/**
 * Lays changes over a standard in the order given. Each is judged against what those before it made, so a narrower
 * organisation can tighten a contract requirement that a wider one set, and never loosen it.
 */
export function withChanges(standard: Standard, changes: readonly StandardChange[]): ChangedStandard {
  return changes.reduce<ChangedStandard>(laid, { standard, made: [], refused: [] })
}

function laid(so: ChangedStandard, change: StandardChange): ChangedStandard {
  const setting = settingAt(so.standard, change.path)
  const allowed = setting?.allows(change.value) ?? notASetting(change.path)
  if (setting && allowed === true) return { ...so, standard: setting.put(change.value), made: [...so.made, change] }
  return { ...so, refused: [...so.refused, { change, because: String(allowed) }] }
}

/** The changes that hold on a day in the order to lay them: widest organisation first and, within one, oldest first. */
export function changesInForce(changes: readonly StandardChange[], on: string): StandardChange[] {
  return changes
    .filter((change) => holdsOn(change, on))
    .sort(
      (one, other) => WIDEST_FIRST.indexOf(one.by) - WIDEST_FIRST.indexOf(other.by) || compare(one.from, other.from),
    )
}

const WIDEST_FIRST = ['system', 'place', 'pcn', 'own']

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
