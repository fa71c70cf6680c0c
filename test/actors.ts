import type { Actor, Role } from '../src/platform/actor.ts'

/** A colleague in a seat, for policies, which ask nothing of a database. */
export const seated = (role: Role, id: string, organisationId = 'riverside'): Actor => ({
  kind: 'colleague',
  id,
  accountId: `account of ${id}`,
  name: id,
  seat: { id: 'seat', slug: 'seat', role, organisationId, organisationName: 'Riverside', organisationKind: 'pcn' },
})
