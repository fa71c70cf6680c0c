import { settingAt } from '../../framework/changes.ts'
import { inWords, plusDays, shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import type { ChangeRecord } from './change.rules.ts'
import { changesComingUnder } from './change-records.store.ts'
import { paths } from './editions.paths.ts'
import { partsOf, valueInWords } from './setting-words.rules.ts'
import { clauseName, shippedOnce } from './standard-for.ts'

/** Days before a change takes effect from which it stands on the administrator's first screen. */
const AHEAD = 7

/** What is about to be asked for that is not yet: time left to take it back, or to tell people. One statement. */
export const comingChanges: TodaySource = {
  name: 'editions',
  mailed: true,
  roles: ['administrator'],
  load: async (context) => {
    const scope = Scope.of(context.actor, 'administrator')
    if (!scope) return {}
    const { today } = context.moment
    const coming = await changesComingUnder(context, scope.organisationId, plusDays(today, AHEAD))
    return { lines: coming.map((change) => lineOf(change, today)) }
  },
}

function lineOf({ id, path, value, from, at, basis }: ChangeRecord, today: string): TodayLine {
  const setting = settingAt(shippedOnce(), path)
  const { figure, thing } = partsOf(setting?.title ?? clauseName(path))
  return {
    key: `editions.coming:${id}`,
    rank: 40,
    what: `A local standard changes ${inWords(from, today)}: ${thing ?? figure}`,
    whom: at.name,
    why: `${thing ? `${figure}: ` : ''}${setting ? valueInWords(setting, value) : 'changed'} from ${shortDate(from)}. ${basis}`,
    due: from,
    state: 'due',
    clause: setting?.clause,
    action: { kind: 'link', label: 'Look at it', href: paths.setting({ organisationId: at.id, setting: path }) },
  }
}
