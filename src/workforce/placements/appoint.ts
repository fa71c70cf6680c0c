import { findColleague } from '../../base/colleagues/index.ts'
import { command } from '../../platform/use-case.ts'
import { Appoint } from './appoint.form.ts'
import { insertAppointment, lockPost } from './appointments.store.ts'
import { findBeside } from './find-beside.ts'
import { decideAppointment } from './new-appointment.rules.ts'
import { mayAppoint } from './placements.policy.ts'

/** Appoints somebody to stand beside a worker. Whoever held the same until now is replaced from that day. */
export const appoint = command({
  event: 'placements.appointed',
  input: Appoint,
  load: async (context, { postId, colleagueId }) => {
    await lockPost(context, postId)
    const beside = await findBeside(context, postId)
    return beside && { ...beside, candidate: await findColleague(context, colleagueId) }
  },
  may: mayAppoint,
  decide: (subject, form, { today }) => decideAppointment(subject, form, today),
  save: insertAppointment,
  about: ({ postId, colleagueId }) => [`post:${postId}`, `colleague:${colleagueId}`],
  keep: ['kind', 'siteId', 'deputy', 'from'],
})
