import { claimFile } from '../../platform/files.ts'
import { invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { decideAdd, decideEnrol, decideExempt } from './decide-record.rules.ts'
import { findTrained } from './find-subject.ts'
import { AddTraining, Enrol, Exempt } from './record.form.ts'
import { insertRecords } from './records.store.ts'
import { mayExempt, mayRecord } from './training.policy.ts'

/** Completed training: one or several parts on one day, with the certificate if there is one. */
export const addTraining = command({
  event: 'training.completed',
  input: AddTraining,
  load: (context, { colleagueId }) => findTrained(context, colleagueId),
  may: mayRecord,
  decide: (trained, form, moment) => decideAdd(form, { ...trained, ...moment }),
  save: async (context, { records, colleagueId }) => {
    const fileId = records[0]?.fileId
    const saved = await insertRecords(context, records)
    if (!saved.ok || fileId === undefined) return saved
    const claimed = await claimFile(context, fileId, `training:${colleagueId}`)
    return claimed ? saved : invalid({ field: 'certificate', message: 'The certificate was not kept. Choose it again' })
  },
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['itemIds'],
})

/** Training that is booked or under way. */
export const enrol = command({
  event: 'training.enrolled',
  input: Enrol,
  load: (context, { colleagueId }) => findTrained(context, colleagueId),
  may: mayRecord,
  decide: (trained, form, moment) => decideEnrol(form, { ...trained, ...moment }),
  save: (context, { records }) => insertRecords(context, records),
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['itemIds'],
})

/** A manager agrees that training is not needed, and says why. */
export const exempt = command({
  event: 'training.exempted',
  input: Exempt,
  load: (context, { colleagueId }) => findTrained(context, colleagueId),
  may: mayExempt,
  decide: (trained, form, moment) => decideExempt(form, { ...trained, ...moment }),
  save: (context, { records }) => insertRecords(context, records),
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['itemIds'],
})
