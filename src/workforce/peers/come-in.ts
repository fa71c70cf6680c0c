import { z } from 'zod'
import { emailField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { attendAtDoor } from './attend.ts'
import { aboutEvent } from './door.store.ts'
import { type PeerEvent, whyNobodyCame } from './event.rules.ts'
import { findEvent } from './events.store.ts'
import { colleagueBy } from './guests.store.ts'
import { AT_THE_DOOR } from './peers.paths.ts'

/** `known`: whether the account that is signed in here belongs to a colleague of this system. */
export type AtDoor = { event: PeerEvent; closed: string | undefined; known: boolean; linkId: string }

/** `known`: they were signed in, so that they may be told that it is done. */
export type CameIn = { title: string; known: boolean }

/** What the square at the door opens: the event and nothing else. Looking records nothing (mail scanners open links). */
export async function viewDoorway(context: Context, accountId: string | undefined): Promise<Result<AtDoor>> {
  const event = await eventAtDoor(context)
  if (!event || context.actor.kind !== 'link-holder') return missing()
  const known = accountId !== undefined && (await colleagueBy(context, { accountId })) !== undefined
  return accept({ event, closed: whyNobodyCame(event, context.moment.now), known, linkId: context.actor.id })
}

async function eventAtDoor(context: Context) {
  const { actor } = context
  if (actor.kind !== 'link-holder' || actor.purpose !== AT_THE_DOOR) return undefined
  return findEvent(context, actor.about.slice(aboutEvent('').length))
}

const Typed = z.object({ email: emailField('Enter your work e-mail address, like name@nhs.net') })

/**
 * Puts whoever came on the list: the signed-in colleague by one press, anybody else by their work address. The answer is the same
 * whether or not the address belongs to somebody here, and whether or not they were on the list.
 */
export async function comeIn(context: Context, form: unknown, accountId: string | undefined): Promise<Result<CameIn>> {
  const event = await eventAtDoor(context)
  if (!event) return missing()
  const closed = whyNobodyCame(event, context.moment.now)
  if (closed) return invalid({ field: 'email', message: closed })
  const signedIn = accountId && (await colleagueBy(context, { accountId }))
  if (signedIn) return put(context, event, signedIn, true)
  const typed = Typed.safeParse(form)
  if (!typed.success) return refuse({ kind: 'invalid', problems: problemsIn(typed.error) })
  const colleagueId = await colleagueBy(context, { email: typed.data.email })
  const nobodys = accept({ title: event.title, known: false })
  return colleagueId ? put(context, event, colleagueId, false) : nobodys
}

async function put(context: Context, { id, title }: PeerEvent, colleagueId: string, known: boolean) {
  const done = await attendAtDoor(context, { eventId: id, colleagueId })
  return done.ok || done.refusal.kind === 'repeated' ? accept({ title, known }) : done
}
