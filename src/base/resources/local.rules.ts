import { type StandardChange, settingsOf } from '../../framework/changes.ts'
import { clauseOf } from '../../framework/clause.ts'
import type { Framework } from '../../framework/framework.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Fact } from './told.rules.ts'

type LocalItem = { id: string; title: string; facts: Fact[] }
type Changed = { title: string; href: string | undefined; value: string; from: string; why: string }
export type LocalView = { at: string; items: LocalItem[]; changed: Changed[] }

/** Items whose id begins with `local.` were added; every other change in force set something that was there. */
export function localView(
  framework: Framework,
  standard: Standard,
  changes: readonly StandardChange[],
  at: string,
): LocalView {
  const { induction, training } = standard
  const settings = new Map(settingsOf(standard).map((setting) => [setting.path, setting]))
  return {
    at,
    items: [
      ...induction.items.filter(isLocal).map((item) => ({
        ...named(item),
        facts: [
          fact('Part of', 'Induction'),
          ...(item.detail ? [fact('Detail', item.detail)] : []),
          fact('Who holds it', framework.byId.ownerRoles[item.owner]?.label ?? item.owner),
          fact('Needed before referrals', item.gatesReferrals ? 'Yes' : 'No'),
          fact('At each practice', item.perPractice ? 'Yes' : 'No'),
        ],
      })),
      ...training.items.filter(isLocal).map((item) => ({
        ...named(item),
        facts: [
          fact('Part of', 'Training'),
          fact('Needed before referrals', item.gatesReferrals ? 'Yes' : 'No'),
          fact('Due again', item.refreshMonths === null ? 'Once is enough' : `After ${item.refreshMonths} months`),
        ],
      })),
    ],
    changed: changes
      .filter(({ path }) => !path.endsWith('.add'))
      .map((change) => changedOf(framework, settings.get(change.path), change)),
  }
}

function changedOf(
  framework: Framework,
  setting: { title: string; clause: string } | undefined,
  change: StandardChange,
): Changed {
  const { path, value, from, basis } = change
  const retired = path.endsWith('.retired')
  const clause = setting?.clause ?? path.replace(/^.*items\./, '').replace(/\.retired$/, '')
  const cited = clauseOf(framework, clause)
  return {
    title: setting?.title ?? cited?.title ?? path,
    href: cited?.anchor,
    value: retired ? 'Retired' : spoken(value),
    from,
    why: basis,
  }
}

const spoken = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return Array.isArray(value) ? value.join(', ') : String(value)
}
const fact = (label: string, text: string): Fact => ({ label, said: [{ text }] })
const isLocal = ({ id }: { id: string }) => id.startsWith('local.')
const named = ({ id, title }: { id: string; title: string }) => ({ id, title })
