import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { decideAway, decideBack } from './away.rules.ts'
import { findAbsent, findSupervisor } from './find-supervisor.ts'
import { RecordAway, RecordBack } from './supervisor.form.ts'
import { mayRecordAway } from './supervisors.policy.ts'
import { endAbsence, insertAbsence } from './supervisors.store.ts'

export const viewToRecordAway = query({
  read: 'supervisors.viewed',
  load: (context: Context, { colleagueId }: { colleagueId: string }) => findSupervisor(context, colleagueId),
  may: mayRecordAway,
  about: ({ id }) => [`colleague:${id}`],
})

/** A supervisor is away, or will be: that, and never why. */
export const recordAway = command({
  event: 'supervisors.away-recorded',
  input: RecordAway,
  load: (context, { colleagueId }) => findSupervisor(context, colleagueId),
  may: mayRecordAway,
  decide: ({ absences }, form, { today }) => decideAway(absences, form, today),
  save: insertAbsence,
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['from', 'until'],
})

export const viewAbsent = query({
  read: 'supervisors.viewed',
  load: (context: Context, { awayId }: { awayId: string }) => findAbsent(context, awayId),
  may: mayRecordAway,
  about: ({ id }) => [`colleague:${id}`],
})

/** The day on which they are back: cover ends with it. */
export const recordBack = command({
  event: 'supervisors.back-recorded',
  input: RecordBack,
  load: (context, { awayId }) => findAbsent(context, awayId, true),
  may: mayRecordAway,
  decide: ({ absence }, form, { today }) => decideBack(absence, form, today),
  save: async (context, back, { id: colleagueId }) => {
    const ended = await endAbsence(context, back)
    return ended.ok ? accept({ ...ended.value, colleagueId }) : ended
  },
  about: (_, { id }) => [`colleague:${id}`],
  keep: ['until'],
})
