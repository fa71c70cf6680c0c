import { standardFor } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import type { SetOf } from '../../platform/sets.ts'
import type { CaseloadFacts } from './caseload.rules.ts'
import { caseloadSet } from './caseload-facts.store.ts'

/** What is counted for each of these posts on a day: for gauges, headroom and allocation. The same for all who ask. */
export const caseloadFacts = async (
  context: Context,
  postIds: readonly string[],
  on: string,
): Promise<Map<string, CaseloadFacts>> => (await caseloadFactsOn(context, on))(context, postIds)

/** The same for whoever reads more of these posts, to read it together. */
export async function caseloadFactsOn(context: Context, on: string): Promise<SetOf<CaseloadFacts>> {
  const { thresholds, whatCounts } = (await standardFor(context, organisationOf(context), on)).caseload
  return caseloadSet({
    on,
    windowDays: whatCounts.windowDays,
    amber: thresholds.noContactDays.amber,
    red: thresholds.noContactDays.red,
    longOpen: thresholds.longOpenDays.review,
  })
}

/** A job asks for no organisation of its own: it is given the standard as shipped. */
const organisationOf = ({ actor, systemId }: Context) =>
  actor.kind === 'colleague' ? actor.seat.organisationId : systemId
