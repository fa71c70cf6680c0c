import type { Context } from '../../platform/context.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findTrained, type Trained } from './find-subject.ts'
import { OneRecord } from './record.form.ts'
import type { RecordDetail } from './record.rules.ts'
import { findRecord, verify, withdraw } from './records.store.ts'
import { mayVerify, mayViewTraining, mayWithdraw } from './training.policy.ts'

type Found = { trained: Trained; record: RecordDetail }

async function findOne(context: Context, { recordId }: { recordId: string }): Promise<Found | undefined> {
  const record = await findRecord(context, recordId)
  const trained = record && (await findTrained(context, record.colleagueId))
  if (!record || !trained || mayViewTraining(context.actor, trained) !== true) return undefined
  return { trained, record }
}

const of = ({ record }: Found) => accept({ id: record.id, colleagueId: record.colleagueId, itemId: record.itemId })

/** A second person has seen what shows that it was done. */
export const checkRecord = command({
  event: 'training.checked',
  input: OneRecord,
  load: findOne,
  may: (actor, { trained, record }) => mayVerify(actor, trained, record),
  decide: of,
  save: async (context, one) => ((await verify(context, one.id)) ? accept(one) : refuse({ kind: 'repeated' })),
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['itemId'],
})

/** What was put down by mistake is taken back; it stays in the history. */
export const withdrawRecord = command({
  event: 'training.withdrawn',
  input: OneRecord,
  load: findOne,
  may: (actor, { trained, record }) => mayWithdraw(actor, trained, record),
  decide: of,
  save: async (context, one) => ((await withdraw(context, one.id)) ? accept(one) : refuse({ kind: 'repeated' })),
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['itemId'],
})
