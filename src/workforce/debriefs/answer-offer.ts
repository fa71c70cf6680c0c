import { londonDay, wallClock } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { planSession } from '../supervision/index.ts'
import { AnswerOffer, OneDebrief } from './debriefs.form.ts'
import { type DebriefSubject, mayAnswer } from './debriefs.policy.ts'
import type { Offer } from './debriefs.rules.ts'
import { clearAnswer, updateAnswer, updateEnded } from './debriefs.store.ts'
import { findSubject } from './find-debrief.ts'

const load = async (context: Context, { debriefId }: { debriefId: string }) => {
  const found = await findSubject(context, debriefId, 'lock')
  return found && mayAnswer(context.actor, found) === true ? found : undefined
}
const about = ({ id }: { id: string }, { debrief }: DebriefSubject) => [
  `debrief:${id}` as const,
  `post:${debrief.postId}` as const,
]

/** Taken: it is a session like others, in both calendars. Left: nothing more is asked, and no reason. */
export const answerOffer = command({
  event: 'debriefs.offer-answered',
  input: AnswerOffer,
  load,
  may: mayAnswer,
  decide: ({ debrief }, { as }, { newId }) => {
    if (debrief.answer) return refuse({ kind: 'repeated' })
    const { offer } = debrief
    if (!offer) return forbidden('No time is offered yet')
    return accept({ id: debrief.id, as, offer, sessionId: as === 'taken' ? newId() : undefined })
  },
  save: async (context, { id, as, offer, sessionId }, { debrief }) => {
    await updateAnswer(context, id, as, sessionId)
    return sessionId ? plan(context, debrief.postId, sessionId, offer) : accept({ id })
  },
  about,
  // Whether it was taken is the worker's own: the session, if there is one, says the rest to the two.
  keep: [],
})

async function plan(context: Context, postId: string, id: string, offer: Offer): Promise<Result<{ id: string }>> {
  const { by, startsAt, minutes, format } = offer
  const { hour, minute } = wallClock(startsAt)
  const at = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const form = { id, postId, kinds: ['debrief'], supervisorId: by.id, on: londonDay(startsAt), at, minutes, format }
  // The two agreed on it: what else stands in a diary is theirs to move.
  return planSession(context, { ...form, clashing: 'keep' })
}

/** The worker needs none any more, before or after a time was offered. */
export const endDebrief = command({
  event: 'debriefs.not-needed',
  input: OneDebrief,
  load,
  may: mayAnswer,
  decide: ({ debrief }, _, { today }) =>
    debrief.answer || debrief.endedOn ? refuse({ kind: 'repeated' }) : accept({ id: debrief.id, on: today }),
  save: async (context, { id, on }) => {
    await updateEnded(context, id, on)
    return accept({ id })
  },
  about,
  keep: [],
})

/** Left or ended too soon: it stands again. */
export const needDebriefAgain = command({
  event: 'debriefs.still-needed',
  input: OneDebrief,
  load,
  may: mayAnswer,
  decide: ({ debrief }) =>
    debrief.answer === 'declined' || debrief.endedOn ? accept({ id: debrief.id }) : refuse({ kind: 'repeated' }),
  save: async (context, { id }) => {
    await clearAnswer(context, id)
    return accept({ id })
  },
  about,
  keep: [],
})
