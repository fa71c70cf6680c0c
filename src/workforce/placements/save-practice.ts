import { framework } from '../../base/editions/index.ts'
import { findOrganisation } from '../../base/organisations/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { command } from '../../platform/use-case.ts'
import { SavePractice } from './access.form.ts'
import { findPracticeRecords, putPracticeRecords } from './access.store.ts'
import { sitesAhead } from './appointment.rules.ts'
import { reachesPractice } from './find-beside.ts'
import { maySavePractice } from './placements.policy.ts'
import { teamUnder } from './team.ts'

async function findPractice(context: Context, { siteId }: { siteId: string }) {
  const practice = await findOrganisation(context, siteId)
  if (practice?.kind !== 'practice' && practice?.kind !== 'site') return undefined
  const within = (await reachesPractice(context, siteId)) || (await isServedByOwn(context, siteId))
  // A practice's clause names what it needs and asks for the rest; any other site says of each kind whether it is used there.
  const ifUsed = framework().mdt.recordAccess.accessTypes.filter(
    ({ id, required }) => required === 'if-used' || (practice.kind === 'site' && id !== 'acc.room'),
  )
  return { practice, siteId, within, ifUsed, records: await findPracticeRecords(context, siteId) }
}

/** A ward or a council's team may stand under no PCN: whoever manages a worker there says what they found. */
async function isServedByOwn(context: Context, siteId: string): Promise<boolean> {
  const scope = Scope.of(context.actor, ...ANSWER_FOR_WORKERS)
  const team = scope ? await teamUnder(context, scope) : []
  return team.some(({ post }) => sitesAhead(post, context.moment.today).some(({ id }) => id === siteId))
}

/** What a practice uses and whom to ring. */
export const viewPractice = query({
  read: 'placements.practice-viewed',
  load: findPractice,
  may: maySavePractice,
  about: () => [],
})

export type PracticeView = NonNullable<Awaited<ReturnType<typeof findPractice>>>

/** Says which of the `if-used` systems a practice has, and whom to ring when one breaks: for all who work there [S57]. */
export const savePractice = command({
  event: 'placements.practice-saved',
  input: SavePractice,
  load: findPractice,
  may: maySavePractice,
  decide: decidePractice,
  save: (context, form, { records }) => putPracticeRecords(context, form, records),
  about: ({ siteId }) => [`organisation:${siteId}`],
  keep: ['inUse'],
})

function decidePractice({ records, ifUsed }: PracticeView, form: SavePractice): Result<SavePractice> {
  if (records && form.version !== undefined && form.version !== records.version)
    return refuse({
      kind: 'conflict',
      theirs: { version: records.version, values: { whoToRing: records.whoToRing ?? '' } },
    })
  if (form.inUse.some((id) => !ifUsed.some((type) => type.id === id)))
    return invalid({ field: 'inUse', message: 'Choose what the practice uses' })
  return accept(form)
}
