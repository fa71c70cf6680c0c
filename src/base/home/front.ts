import type { Visit } from '../../http/visit.ts'
import { accept } from '../../platform/result.ts'

/** The bare address leads on: to one's own roles, or to the door. */
export async function front(visit: Visit): Promise<Response> {
  const signed = await visit.outside(async (outside) => accept(outside.signed !== undefined))
  return visit.redirect(signed.ok && signed.value ? '/seats' : '/sign-in')
}
