import { findColleague } from '../../base/colleagues/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { sendLater } from '../../platform/mail.ts'
import { accept, forbidden, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { OfferDebrief } from './debriefs.form.ts'
import { paths } from './debriefs.paths.ts'
import { type DebriefSubject, mayOffer } from './debriefs.policy.ts'
import { updateOffer } from './debriefs.store.ts'
import { findSubject } from './find-debrief.ts'

/** A time is offered. The worker takes it or leaves it, and says no why. */
export const offerDebrief = command({
  event: 'debriefs.time-offered',
  input: OfferDebrief,
  load: (context, { debriefId }) => findSubject(context, debriefId, 'lock'),
  may: mayOffer,
  decide: ({ debrief }, form, { now }, actor) => {
    if (debrief.answer || debrief.endedOn) return forbidden('This debrief needs no offer any more')
    if (actor.kind !== 'colleague') return forbidden('Sign in to offer a time')
    const time = startOf(form)
    if (!time.ok) return time
    const startsAt = time.value
    if (startsAt <= now) return invalid({ field: 'when', message: 'Choose a time to come' })
    return accept({ id: debrief.id, byId: actor.id, startsAt, minutes: form.minutes, format: form.format })
  },
  save: async (context, offer, subject) => {
    await updateOffer(context, offer)
    await tellWorker(context, subject)
    return accept({ id: offer.id })
  },
  about: ({ id }, { debrief }) => [`debrief:${id}`, `post:${debrief.postId}`],
  keep: [],
})

function startOf({ when, on, at }: OfferDebrief): Result<Date> {
  if (when !== 'other') return accept(new Date(when))
  if (!on) return invalid({ field: 'on', message: 'Enter the day, like 2 February 2026' })
  if (!at) return invalid({ field: 'at', message: 'Enter when it begins, like 2pm or 14:30' })
  return accept(londonInstant(on, at))
}

/** It says that something waits, and neither what nor why. */
async function tellWorker(context: Context, { worker }: DebriefSubject): Promise<void> {
  const colleague = await findColleague(context, worker.id)
  if (!colleague?.email) return
  const open = `${context.publicUrl}/seats?to=${encodeURIComponent(paths.list())}`
  const words = { subject: 'A time is offered to you', text: `See it in Trellis: ${open}` }
  const to = { kind: 'colleague', about: `colleague:${worker.id}` } as const
  await sendLater(context, 'debriefs.offered', to, { to: colleague.email, ...words })
}
