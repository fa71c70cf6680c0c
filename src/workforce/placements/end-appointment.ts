import { accept, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { EndAppointment } from './appoint.form.ts'
import { endAppointmentRow, lockPost } from './appointments.store.ts'
import { findBeside } from './find-beside.ts'
import { decideEnd } from './new-appointment.rules.ts'
import type { Appointment } from './placement-facts.rules.ts'
import { mayAppoint } from './placements.policy.ts'

type Ending = { postId: string; appointment: Appointment; kind: Appointment['kind']; until: string }

/** Somebody stops standing beside a worker. From the next day the days of grace run. */
export const endAppointment = command({
  event: 'placements.appointment-ended',
  input: EndAppointment,
  load: async (context, { postId, appointmentId }) => {
    await lockPost(context, postId)
    const beside = await findBeside(context, postId)
    const appointment = beside?.facts.appointments.find(({ id, covers }) => id === appointmentId && !covers)
    return beside && appointment && { ...beside, appointment }
  },
  may: mayAppoint,
  decide: ({ appointment }, { postId, lastDay }, { today }): Result<Ending> => {
    const decided = decideEnd(appointment, lastDay, today)
    return decided.ok ? accept({ postId, appointment, kind: appointment.kind, ...decided.value }) : decided
  },
  save: (context, { appointment, until }) => endAppointmentRow(context, appointment.id, until),
  about: ({ postId, appointment }) => [`post:${postId}`, `colleague:${appointment.colleagueId}`],
  keep: ['kind', 'until'],
})
