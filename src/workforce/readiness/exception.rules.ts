import { daysBetween, plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Actor } from '../../platform/actor.ts'
import { accept, forbidden, invalid, type Result } from '../../platform/result.ts'
import type { AgreeException } from './change-readiness.form.ts'
import type { GateLine } from './gate-lines.rules.ts'
import type { AgreedException } from './leniency.rules.ts'
import { type Judged, mayAgree } from './readiness.policy.ts'

/** The line that a form is about: an item, at a practice or everywhere. */
export const lineAt = <Line extends GateLine>(
  { reasons }: { reasons: readonly Line[] },
  item: string,
  siteId: string | undefined,
): Line | undefined => reasons.find((line) => line.item === item && line.at?.id === siteId)

type Agreed = Omit<AgreeException, 'workerTold'> & {
  from: string
  edition: string
  agreedBy: string
  agreedAs: string
  renewalOf: string | undefined
}
type WithExceptions = { judged: Judged; exceptions: readonly AgreedException[] }

/**
 * An agreed exception (induction.yaml waiver): for a line that is owed and may be excepted, by a permitted role who does not
 * hold the duty, for 30 days at most, renewed once at most and then by somebody else.
 */
export function decideException(
  { judged, exceptions }: WithExceptions,
  form: AgreeException,
  today: string,
  actor: Actor,
): Result<Agreed> {
  const line = lineAt(judged, form.item, form.siteId)
  if (!line || (line.met !== 'owed' && line.met !== 'exception'))
    return invalid({ field: 'item', message: 'This line is no longer owed, so it needs no exception' })
  const allowed = mayAgree(actor, judged, line)
  if (allowed !== true || actor.kind !== 'colleague') return forbidden(String(allowed))

  const { maxDays, renewals } = judged.standard.induction.gate.exception
  if (form.until < today) return invalid({ field: 'until', message: 'The last day must be today or later' })
  if (daysBetween(today, form.until) > maxDays)
    return invalid({
      field: 'until',
      message: `An exception lasts ${maxDays} days at most: the last day can be ${shortDate(plusDays(today, maxDays))}`,
    })

  const before = exceptions.filter(({ item, siteId }) => item === form.item && siteId === form.siteId)
  const last = before.at(-1)
  if (before.length > renewals)
    return forbidden('This exception was renewed once already. The duty itself must be met now')
  if (last && last.agreedBy.id === actor.id)
    return forbidden('You agreed the last exception to this. Somebody else must agree to renew it')

  const { workerTold: _, ...agreed } = form
  return accept({
    ...agreed,
    from: today,
    edition: judged.standard.edition,
    agreedBy: actor.id,
    agreedAs: actor.seat.role,
    renewalOf: last?.id,
  })
}
