import { actorInWords } from '../../platform/actor-words.ts'
import type { About, Context } from '../../platform/context.ts'
import { historyOf } from '../../platform/history.ts'
import type { HistoryLine } from './colleague.rules.ts'
import { colleagueNames } from './colleagues.store.ts'

/** A record's history with the names of those who made it: what was done, on which day, by whom; of some events only, where named. */
export async function namedHistory(
  context: Context,
  about: About,
  most?: number,
  only?: readonly string[],
): Promise<HistoryLine[]> {
  const entries = await historyOf(context, about, most, only)
  const names = await colleagueNames(context, [...new Set(entries.flatMap(({ actorId }) => actorId ?? []))])
  return entries.map(({ on, says, actor, actorId }) => ({
    on,
    says,
    by: actorInWords(actor, names.get(actorId ?? '')),
  }))
}
