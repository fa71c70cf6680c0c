import { z } from 'zod'
import { practicesOf } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import type { DraftValues } from '../../platform/drafts.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { opensAgain, readingDay, type ServiceHours } from './hours.rules.ts'
import { becauseOf } from './make-referral.rules.ts'
import { openedNow, wasRead } from './opened.ts'
import { receiveReferral } from './receive-referral.ts'
import { ReferralForm, TRAP_WORDS } from './referral.form.ts'
import { findReferral } from './referrals.store.ts'
import { dutyPersonOn } from './rota.rules.ts'
import { type Service, serviceAt } from './service.ts'

/** What the public form shows of a service, and offers to choose from. */
export type PublicDoor = {
  slug: string
  name: string
  phone: string
  hours: ServiceHours
  /** Whether somebody is on duty on the day on which this will be read. */
  onDuty: boolean
  opensAgain: string | undefined
  practices: { id: string; name: string }[]
  needs: { id: string; label: string; group: string }[]
  sources: { id: string; label: string }[]
  opened: string
  words: readonly string[]
}

export async function viewPublicDoor(context: Context, { organisation: slug }: { organisation: string }) {
  const service = await serviceAt(context, slug)
  return service ? accept(await publicDoorOf(context, slug, service)) : refuse({ kind: 'missing' })
}

async function publicDoorOf(context: Context, slug: string, { door, standard }: Service): Promise<PublicDoor> {
  const { moment } = context
  const practices =
    door.organisation.kind === 'neighbourhood' ? await practicesOf(context, door.organisation.id, moment.today) : []
  return {
    slug,
    name: door.organisation.name,
    phone: door.phone,
    hours: door.hours,
    onDuty: dutyPersonOn(door.rota, readingDay(door.hours, moment.now)) !== undefined,
    opensAgain: opensAgain(door.hours, moment.now),
    practices: practices.map(({ id, name }) => ({ id, name })),
    needs: standard.referral.needs.map(({ id, label, groupLabel }) => ({ id, label, group: groupLabel })),
    sources: standard.referral.sources
      .filter(({ id }) => id !== 'src.self' && id !== 'src.proactive')
      .map(({ id, label }) => ({ id, label })),
    opened: openedNow(context, door.organisation.id),
    words: door.words,
  }
}

/** The whole form, sent. Sending it again answers as the first time did, and makes nothing new. */
export async function refer(context: Context, answers: unknown): Promise<Result<{ id: string }>> {
  const sent = Sent.parse(answers)
  const { id, organisation } = sent
  const already = id ? await findReferral(context, id) : undefined
  if (already?.finished) return accept({ id: already.id })
  const service = await serviceAt(context, organisation)
  if (!service) return refuse({ kind: 'missing' })
  const machine = machineMade(context, sent, service)
  if (machine) return invalid(machine)
  const done = await receiveReferral(context, { ...sent, organisationId: service.door.organisation.id })
  return done.ok ? accept({ id: done.value.id }) : done
}

/** The answers of all pages, with what the form carries for itself. */
const Sent = z.looseObject({
  id: z.uuid().optional().catch(undefined),
  organisation: z.string(),
  website: z.string().optional(),
  opened: z.string().optional(),
})
type Workings = { website?: unknown; opened?: unknown }

/** Saves what is there already when it may be an emergency: whoever answers "yes" may never come to the last page (H1). */
export async function saveEarly(context: Context, slug: string, draft: DraftValues): Promise<Result<undefined>> {
  const service = await serviceAt(context, slug)
  const organisationId = service?.door.organisation.id
  if (!service || !organisationId || machineMade(context, draft, service)) return accept(undefined)
  const sent = { ...draft, organisationId, early: 'yes' }
  const form = ReferralForm.safeParse(sent)
  if (!form.success || becauseOf(form.data, service.door, []).length === 0) return accept(undefined)
  const saved = await receiveReferral(context, sent)
  return saved.ok || saved.refusal.kind === 'repeated' ? accept(undefined) : saved
}

/** A box that no human sees was filled in, or the form came back faster than anybody can read it. */
function machineMade(context: Context, { website, opened }: Workings, { door }: Service) {
  if (website) return { field: '', message: TRAP_WORDS }
  if (!wasRead(context, door.organisation.id, String(opened ?? '')))
    return { field: '', message: 'That was very quick. Please look at this page again and press the button' }
  return undefined
}
