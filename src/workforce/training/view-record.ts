import { findOrganisations } from '../../base/organisations/index.ts'
import { isUuid } from '../../lib/is-uuid.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, type Result } from '../../platform/result.ts'
import { findTrained, type Trained } from './find-subject.ts'
import { type RecordDetail, titleIn } from './record.rules.ts'
import { findRecord } from './records.store.ts'
import { maySeeRecords, mayVerify, mayViewTraining, mayWithdraw } from './training.policy.ts'

export type RecordView = {
  record: RecordDetail
  name: string
  title: string
  practices: string[]
  mayVerify: true | string
  mayWithdraw: boolean
}
type Loaded = { trained: Trained; record: RecordDetail; practices: string[] }

const lookAtRecord = query({
  read: 'training.record-viewed',
  load: async (context, { recordId }: { recordId: string }): Promise<Loaded | undefined> => {
    const record = isUuid(recordId) ? await findRecord(context, recordId) : undefined
    const trained = record && (await findTrained(context, record.colleagueId))
    if (!record || !trained) return undefined
    const practices = await findOrganisations(context, record.siteIds)
    return { trained, record, practices: [...practices.values()].map(({ name }) => name) }
  },
  may: (actor, { trained }) =>
    (mayViewTraining(actor, trained) === true && maySeeRecords(actor, trained)) || 'Not yours to see',
  about: ({ trained }) => [`colleague:${trained.colleagueId}`],
})

/** One line of a training record, with what the one who looks may do about it. */
export async function viewRecord(context: Context, asked: { recordId: string }): Promise<Result<RecordView>> {
  const looked = await lookAtRecord(context, asked)
  if (!looked.ok) return looked
  const { trained, record, practices } = looked.value
  const { actor } = context
  const open = record.kind === 'complete' && record.verifiedOn === undefined
  return accept({
    record,
    name: trained.name,
    title: titleIn(trained.standard.training, record.moduleId ?? record.itemId),
    practices,
    mayVerify: open ? mayVerify(actor, trained, record) : 'This has been checked',
    mayWithdraw: mayWithdraw(actor, trained, record) === true,
  })
}
