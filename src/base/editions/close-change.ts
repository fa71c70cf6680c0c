import { showDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { type ChangeRecord, stateOf } from './change.rules.ts'
import { findChange } from './change-records.store.ts'
import { EndChange, WithdrawChange } from './close-change.form.ts'
import { saveEnding, saveWithdrawal } from './close-change.store.ts'
import { mayChangeStandard } from './editions.policy.ts'
import { standingOver } from './editions.store.ts'

/** A change with how the one who asks stands to its maker: a place's is not a PCN administrator's to take back. */
export async function findStanding(context: Context, changeId: string, lock = false) {
  const change = await findChange(context, changeId, lock)
  const over = change && (await standingOver(context, change.at.id))
  return over && { change, organisationId: change.at.id, ...over }
}

/** Takes back a change before its first day. It never takes effect, and its record stays. */
export const withdrawChange = command({
  event: 'editions.change-withdrawn',
  input: WithdrawChange,
  load: (context, { changeId }) => findStanding(context, changeId, true),
  may: (actor, subject) => mayChangeStandard(actor, subject, subject.change.path),
  decide: ({ change }, form, { today }) => {
    const seen = asSeen(change, form.version)
    if (!seen.ok) return seen
    if (stateOf(change, today) !== 'coming')
      return invalid({ field: 'reason', message: 'It has begun already: it can be ended, and no longer withdrawn' })
    return accept({ ...form, path: change.path, from: change.from })
  },
  save: async (context, closing, { organisationId }) => {
    await saveWithdrawal(context, closing)
    return accept({ id: closing.changeId, organisationId, setting: closing.path })
  },
  about: (_, { organisationId }) => [`organisation:${organisationId}`],
  keep: ['path', 'from'],
})

/** Ends a change from a day ahead: what stood before it holds again. */
export const endChange = command({
  event: 'editions.change-ended',
  input: EndChange,
  load: (context, { changeId }) => findStanding(context, changeId, true),
  may: (actor, subject) => mayChangeStandard(actor, subject, subject.change.path),
  decide: ({ change }, form, { today }) => {
    const seen = asSeen(change, form.version)
    if (!seen.ok) return seen
    const message = cannotEnd(change, form.until, today)
    return message ? invalid({ field: 'until', message }) : accept({ ...form, path: change.path })
  },
  save: async (context, closing, { organisationId }) => {
    await saveEnding(context, closing)
    return accept({ id: closing.changeId, organisationId, setting: closing.path })
  },
  about: (_, { organisationId }) => [`organisation:${organisationId}`],
  keep: ['path', 'until'],
})

function cannotEnd(change: ChangeRecord, until: string, today: string): string | undefined {
  const state = stateOf(change, today)
  if (state === 'coming') return 'It has not begun: it can be withdrawn'
  if (state !== 'in-force') return 'It no longer holds'
  if (until <= today) return 'Choose tomorrow or a later day: what held until today stays as it was'
  return change.until !== undefined && until > change.until ? `It ends on ${showDate(change.until)} already` : undefined
}

function asSeen({ version, closed, until, from }: ChangeRecord, seen: number): Result<true> {
  if (version === seen) return accept(true)
  const values = { until: until ? showDate(until) : '', from: showDate(from), reason: closed?.reason ?? '' }
  return refuse({ kind: 'conflict', theirs: { version, values } })
}
