import type { Role } from '../platform/actor.ts'
import type { Cast, TableRows } from '../platform/demo.ts'
import { roleWords } from '../platform/role-words.ts'
import { castsFor } from './cast.ts'

/** For invented people on a machine of one's own: it guards nothing. Long enough for the sign-in page, short enough to type. */
export const DEMO_PASSWORD = 'garden trellis'

type DemoAccount = { role: Role; label: string; name: string; email: string; at: string }

/** In the order in which somebody who looks round for the first time would want them. */
const SHOWN: readonly Role[] = [
  'link-worker',
  'line-manager',
  'pcn-manager',
  'provider-manager',
  'gp-supervisor',
  'clinical-supervisor',
  'practice-contact',
  'practice-manager',
  'health-coach',
  'care-coordinator',
  'safeguarding-lead',
  'clinical-director',
  'employer-hr',
  'ig-lead',
  'training-hub',
  'place-lead',
  'ics-lead',
  'region-lead',
  'administrator',
  'privacy-officer',
]

/** One account for each role, all in the first system and near each other: what `npm start` prints. */
export function demoAccounts(today: string): DemoAccount[] {
  const [cast] = castsFor(today)
  return cast ? SHOWN.flatMap((role) => accountFor(cast, role)) : []
}

function accountFor({ seats, colleagues, organisations, pcns }: Cast, role: Role): DemoAccount[] {
  const near = new Set([pcns[0]?.id, ...(pcns[0]?.practices.map(({ id }) => id) ?? [])])
  const held = seats.filter((seat) => seat.role === role)
  const seat = held.find(({ organisationId }) => near.has(organisationId)) ?? held[0]
  const who = colleagues.find(({ id }) => id === seat?.colleagueId)
  const at = organisations.find(({ id }) => id === seat?.organisationId)
  return who && at ? [{ role, label: roleWords[role], name: who.name, email: who.email, at: at.name }] : []
}

/** Every colleague of the demonstration can sign in, so that any of them can be looked at. */
export const accountRows = ({ colleagues, now }: Cast, passwordHash: string): TableRows => ({
  account: colleagues.map(({ accountId, email }) => ({
    id: accountId,
    email,
    password_hash: passwordHash,
    status: 'active',
    password_changed_at: now,
  })),
})
