import { type StandardChange, settingsOf } from '../../framework/changes.ts'
import type { Framework } from '../../framework/framework.ts'
import type { Setting, SettingValue } from '../../framework/standard/setting.ts'
import type { Standard } from '../../framework/standard.ts'
import { showDate } from '../../lib/plain-date.ts'
import { whoseFigure } from '../editions/figure-basis.rules.ts'
import { spokenId } from './told-words.rules.ts'

/** One figure in force for an organisation, and whose it is. */
export type FigureHere = { title: string; value: string; whose: string; changed: boolean; why: string | undefined }

/**
 * The figures in force of every clause, by clause: the shipped value, or the organisation's own with its reason.
 * Retiring and adding are acts, not figures, and are left out.
 */
export function figuresHere(
  framework: Framework,
  shipped: Standard,
  here: Standard,
  changes: readonly StandardChange[],
): Map<string, FigureHere[]> {
  const before = new Map(settingsOf(shipped).map((setting) => [setting.path, setting.now]))
  const byClause = new Map<string, FigureHere[]>()
  for (const setting of settingsOf(here).filter(isFigure)) {
    const change = changes.findLast((each) => each.path === setting.path)
    const changed = change !== undefined && !same(before.get(setting.path), setting.now)
    const figure = {
      title: shortTitle(setting.title),
      value: spokenValue(setting.now),
      whose: whoseFigure(framework, setting, changed ? change : undefined),
      changed,
      why: changed ? `From ${showDate(change.from)}: ${change.basis}` : undefined,
    }
    byClause.set(setting.clause, [...(byClause.get(setting.clause) ?? []), figure])
  }
  return byClause
}

const isFigure = ({ path }: Setting) => !path.endsWith('.retired') && !path.endsWith('.add')

/** The clause stands above its figures, so its name need not be said again. */
const shortTitle = (title: string) => title.split(': ')[0] ?? title

function spokenValue(value: SettingValue): string {
  if (value === null) return 'Not set'
  if (value === true) return 'Yes'
  if (value === false) return 'No'
  if (typeof value === 'object') return value.join(', ')
  return typeof value === 'number' ? String(value) : spokenId(value)
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
