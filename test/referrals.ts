import assert from 'node:assert/strict'
import { homeModule } from '../src/base/home/module.ts'
import { referrals } from '../src/care/referrals/module.ts'
import { receiveReferral } from '../src/care/referrals/receive-referral.ts'
import type { DutyKind } from '../src/care/referrals/rota.rules.ts'
import { linkRoutes } from '../src/http/link-routes.ts'
import { join, type Module } from '../src/platform/module.ts'
import type { Holder, World } from './world.ts'

// Home asks the whole what it has to say: here this module is all of it.
const alone = join([referrals])
export const modulesUnderTest: readonly Module[] = [
  homeModule(() => alone),
  referrals,
  { name: 'links', routes: linkRoutes },
]

/** Puts a colleague on the rota of a service, from long ago and with no end. */
export const aDuty = (world: World, organisationId: string, who: Holder, kind: DutyKind) =>
  world.write((db) =>
    db
      .insertInto('duty')
      .values({
        id: world.moment.newId(),
        organisation_id: organisationId,
        colleague_id: who.id,
        kind,
        from_on: '2026-01-01',
      })
      .execute(),
  )

/** A referral as the public door sends it: Rose, who wrote for herself, unless the test says otherwise. */
export async function receive(world: World, form: object = {}): Promise<{ id: string; reference: string }> {
  const usual = { firstName: 'Rose', lastName: 'Hall', phone: '07700 900456', forWhom: 'me', safeWays: [], needs: [] }
  const id = world.moment.newId()
  const done = await world.asPublic((context) =>
    receiveReferral(context, { id, organisationId: world.pcn.id, ...usual, ...form }),
  )
  assert.ok(done.ok, JSON.stringify(done))
  return done.value
}

/** The form inside, as far as it must be filled in. */
export const aFormOf = (values: Record<string, string>) => ({
  'Last name': 'Pugh',
  'Phone number': '07700 900457',
  'Where does it come from?': 'GP practice team',
  'Do they know, and agree?': 'Yes, and they agree',
  'If they agree: who says so?': 'They said so themselves',
  ...values,
})
