import { practicesOf } from '../../base/organisations/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { Moment } from '../../platform/moment.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import type { PersonalDetails } from '../identity/identity.rules.ts'
import { changePerson, keepPerson } from '../identity/index.ts'
import type { Because } from './alarm.rules.ts'
import { raiseAlarm } from './alarms.store.ts'
import { callNext } from './call-next.ts'
import { readingDay } from './hours.rules.ts'
import { agreementOf, becauseOf, isBySelf, lacking, personOf, referrerOf, textsOf } from './make-referral.rules.ts'
import { ReferralForm } from './referral.form.ts'
import { mayRefer } from './referral.policy.ts'
import { decisionDue, type Referral, type ReferrerDetails, riskReadBy } from './referral.rules.ts'
import { finishReferral, insertReferral, lockReferral, type NewReferral } from './referrals.store.ts'
import { insertReferrer } from './referrers.store.ts'
import { firstHolder } from './rota.rules.ts'
import { type Service, serviceFor } from './service.ts'
import { tellReceived } from './tell-received.ts'

/** `offered`: the practices that this service offers to choose from. */
type Subject = Service & { known: Referral | undefined; offered: readonly string[] }
type Received = NewReferral & {
  person: PersonalDetails
  referrer: ReferrerDetails | undefined
  because: Because[]
  alarmId: string
  service: Service
  known: Referral | undefined
}

/**
 * Somebody is referred, by themselves or another, at the public door or inside. It never asks whether the person is known
 * already: the answer is the same (safety H6). A form that was saved at once because somebody may be in danger is finished by
 * sending it again.
 */
export const receiveReferral = command({
  event: 'referrals.received',
  input: ReferralForm,
  load: async (context, form): Promise<Subject | undefined> => {
    const service = await serviceFor(context, form.organisationId)
    return (
      service && { ...service, known: await lockReferral(context, form.id), offered: await offeredBy(context, service) }
    )
  },
  may: (actor) => actor.kind === 'public' || mayRefer(actor),
  decide: (subject, form, moment, actor) => decide(subject, form, moment, actor),
  save,
  about: ({ id }) => [`referral:${id}`],
  keep: ['organisationId', 'source', 'bySelf', 'door', 'urgency', 'danger', 'because', 'finished'],
})

/** Any other practice that was sent is left out, and the referral saved all the same: somebody may be in danger (safety H1). */
async function offeredBy(context: Context, { door, practiceId }: Service): Promise<string[]> {
  const { id, kind } = door.organisation
  const practices = kind === 'neighbourhood' ? await practicesOf(context, id, context.moment.today) : []
  return [...practices.map((practice) => practice.id), ...(practiceId ? [practiceId] : [])]
}

function decide(
  { known, offered, ...service }: Subject,
  form: ReferralForm,
  moment: Moment,
  actor: Actor,
): Result<Received> {
  const early = form.early === true && actor.kind === 'public'
  if (known && (known.finished || early || actor.kind !== 'public')) return refuse({ kind: 'repeated' })
  if (known && known.organisationId !== service.door.organisation.id) return refuse({ kind: 'missing' })
  const lacks = lacking(form)
  if (lacks.length > 0) return invalid(...lacks)
  const { door, standard } = service
  const unknown = form.needs.find((need) => !standard.referral.needs.some(({ id }) => id === need))
  if (unknown) return invalid({ field: 'needs', message: 'Choose needs from the list' })
  const source = isBySelf(form) ? 'src.self' : (form.source ?? 'src.community-member')
  if (!standard.referral.sources.some(({ id }) => id === source))
    return invalid({ field: 'source', message: 'Choose where you write from' })

  const day = readingDay(door.hours, moment.now)
  const holder = firstHolder(door.rota, door.managers, day)
  if (!holder) return forbidden('Nobody at this service can read this at the moment. Please ring instead')

  const escalating = standard.referral.needs.filter(({ escalate }) => escalate).map(({ id }) => id)
  const because = becauseOf(form, door, escalating)
  const urgency = form.urgency ?? 'routine'
  const referrer = referrerOf(form)
  return accept({
    id: form.id,
    organisationId: door.organisation.id,
    practiceId: offered.find((id) => id === form.practiceId) ?? service.practiceId,
    personId: known?.personId ?? moment.newId(),
    referrerId: referrer && moment.newId(),
    source,
    bySelf: isBySelf(form),
    door: actor.kind === 'public' ? 'public' : 'signed-in',
    receivedBy: actor.kind === 'colleague' ? actor.id : undefined,
    receivedAt: moment.now,
    finished: !early,
    urgency,
    needs: form.needs,
    ...agreementOf(form),
    danger: form.danger ?? 'not-asked',
    crisisWordsFound: because.includes('words'),
    crisisWordsVersion: door.wordsVersion,
    holderId: holder.id,
    // One that may be an emergency is read on the day that it can first be read.
    riskReadByOn: because.length ? day : riskReadBy(moment.today),
    dueOn: because.length ? decisionDue(moment.today, 'urgent') : decisionDue(moment.today, urgency),
    texts: textsOf(form),
    person: personOf(form, moment.today),
    referrer,
    because,
    alarmId: moment.newId(),
    service,
    known,
  })
}

async function save(context: Context, received: Received): Promise<Result<{ id: string; reference: string }>> {
  const { known, referrer, referrerId, person, personId, id } = received
  if (referrer && referrerId) await insertReferrer(context, referrerId, referrer)
  let reference = known?.reference
  if (known) {
    // Only while it is as it came: what a colleague has corrected since stands.
    await changePerson(context, personId, 1, person)
    await finishReferral(context, received)
  } else {
    await keepPerson(context, personId, person)
    reference = await insertReferral(context, received)
  }
  if (!reference) return refuse({ kind: 'repeated' })
  await alarm(context, received)
  if (received.finished) await tellReceived(context, received, reference)
  return accept({ id, reference })
}

/** Raised in the same transaction as the referral: there is none without it, and it is called at once. */
async function alarm(context: Context, { because, alarmId, id }: Received): Promise<void> {
  if (because.length === 0) return
  if (await raiseAlarm(context, { id: alarmId, referralId: id, because })) await callNext(context, alarmId)
}
