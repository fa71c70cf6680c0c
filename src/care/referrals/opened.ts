import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'

/** Nobody reads three short pages and answers them faster; a machine does. */
const FASTEST_SECONDS = 3

const bound = ({ systemId }: Context, organisationId: string) => `form opened ${systemId} ${organisationId}`

/** When this form was opened, sealed: carried in the form itself, so that nothing is kept of who only looked. */
export function openedNow(context: Context, organisationId: string): string {
  const { keyId, sealed } = seal(context.keys, context.moment.now.toISOString(), bound(context, organisationId))
  return `${keyId}.${sealed.toString('base64url')}`
}

/** Whether the form was open long enough for somebody to have read it. A token that is not ours was never opened. */
export function wasRead(context: Context, organisationId: string, token: string): boolean {
  const at = token.lastIndexOf('.')
  if (at < 0) return false
  try {
    const sealed = { keyId: token.slice(0, at), sealed: Buffer.from(token.slice(at + 1), 'base64url') }
    const opened = new Date(unseal(context.keys, sealed, bound(context, organisationId)))
    return context.moment.now.getTime() - opened.getTime() >= FASTEST_SECONDS * 1000
  } catch {
    return false
  }
}
