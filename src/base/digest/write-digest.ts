import type { Actor, Seat } from '../../platform/actor.ts'
import { atOnce } from '../../platform/at-once.ts'
import type { Context } from '../../platform/context.ts'
import type { Whole } from '../../platform/module.ts'
import { remembering } from '../../platform/remember.ts'
import { roleWords } from '../../platform/role-words.ts'
import { type Digest, digestOf, type SeatPart } from './digest.rules.ts'
import type { Receiver } from './digest.store.ts'

/** What every role of a colleague has to say today, as that colleague would see it, and only what may leave by mail. */
export async function writeDigest(context: Context, whole: Whole, receiver: Receiver): Promise<Digest | undefined> {
  const parts: SeatPart[] = []
  for (const seat of receiver.seats) parts.push(await partOf(context, whole, receiver, seat))
  return digestOf(parts)
}

async function partOf(context: Context, whole: Whole, receiver: Receiver, seat: Seat): Promise<SeatPart> {
  const { id, accountId, name } = receiver
  const actor: Actor = { kind: 'colleague', id, accountId, name, seat }
  const { memory: _, ...bare } = context
  const looking = remembering({ ...bare, actor })
  const sources = whole.todayFor(seat.role).filter(({ mailed }) => mailed)
  const said = await atOnce(looking, sources, (at, source) => source.load(at))
  return {
    role: roleWords[seat.role].toLowerCase(),
    at: seat.organisationName,
    root: `${context.publicUrl}/at/${seat.slug}`,
    lines: said.flatMap(({ lines }) => lines ?? []).filter(({ state }) => state !== 'good'),
    wins: said.flatMap(({ wins }) => wins ?? []),
  }
}
