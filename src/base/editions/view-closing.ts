import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { afterField } from '../../platform/paging.ts'
import { accept, forbidden, missing, type Result } from '../../platform/result.ts'
import { type ChangeState, stateOf } from './change.rules.ts'
import { findStanding } from './close-change.ts'
import { mayChangeStandard, mayReadStandard } from './editions.policy.ts'
import { findStandards } from './find-organisation.ts'
import { lookedAt } from './view-change.ts'
import { loadSetting, type SettingView, type ToldChange } from './view-setting.ts'
import { type Weighed, weigh } from './weigh-change.ts'

export type ClosingView = {
  view: SettingView
  change: ToldChange
  state: ChangeState
  version: number
  tomorrow: string
  /** Whom ending it would touch; nothing is in force before a change begins, so taking that back touches nobody. */
  weighed: Weighed | undefined
}

/** A change that somebody is about to take back or to end. */
export async function viewClosing(
  context: Context,
  asked: { changeId: string; after?: string | undefined },
): Promise<Result<ClosingView>> {
  const found = await findStanding(context, asked.changeId)
  if (!found || mayReadStandard(context.actor, found) !== true) return missing()
  const { change, organisationId } = found
  const may = mayChangeStandard(context.actor, found, change.path)
  if (may !== true) return forbidden(may)
  const at = await findStandards(context, organisationId)
  const view = at && (await loadSetting(context, at, change.path))
  const told = view?.told.find(({ id }) => id === change.id)
  if (!view || !told) return missing()
  const tomorrow = plusDays(context.moment.today, 1)
  const state = stateOf(change, context.moment.today)
  const supposed = { kind: 'taken-away', changeId: change.id } as const
  const weighed =
    state === 'in-force'
      ? await weigh(context, {
          organisationId,
          path: change.path,
          on: tomorrow,
          supposed,
          after: afterField.parse(asked.after),
        })
      : undefined
  if (weighed) await lookedAt(context, weighed)
  return accept({ view, change: told, state, version: change.version, tomorrow, weighed })
}
