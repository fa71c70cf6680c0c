import { isDay, shortDate } from '../../lib/plain-date.ts'
import type { Wording } from '../../platform/module.ts'
import { AGREEMENT_KINDS, KIND_WORDS } from './agreement.rules.ts'

const kindIn = ({ kind }: Record<string, unknown>): string => {
  const known = AGREEMENT_KINDS.find((each) => each === kind)
  return known ? KIND_WORDS[known] : 'Supervision'
}
const dayIn = (value: unknown): string => (typeof value === 'string' && isDay(value) ? shortDate(value) : 'a day')

/** How a history words what happened here. */
export const wording: Record<string, Wording> = {
  'supervisors.agreement-started': (detail) => `${kindIn(detail)}: an agreement was begun`,
  'supervisors.agreement-changed': (detail) =>
    Number(detail.voided) > 0
      ? `${kindIn(detail)}: the agreement was changed, and its signatures hold no more`
      : `${kindIn(detail)}: the agreement was changed`,
  'supervisors.agreement-signed': (detail) =>
    `${kindIn(detail)}: the agreement was signed by the ${detail.as === 'worker' ? 'link worker' : 'supervisor'}`,
  'supervisors.role-confirmed': (detail) => `Supervisor’s role: ${detail.confirmed} points confirmed`,
  'supervisors.away-recorded': (detail) =>
    `Away as a supervisor from ${dayIn(detail.from)}${detail.until ? `, back on ${dayIn(detail.until)}` : ''}`,
  'supervisors.back-recorded': (detail) => `Back as a supervisor on ${dayIn(detail.until)}`,
  'supervisors.cover-named': (detail) => `Somebody to stand in for a supervisor was named, from ${dayIn(detail.from)}`,
  'supervisors.plan-written': (detail) =>
    Number(detail.confirmationsVoided) > 0
      ? 'Development plan changed: both confirm it again'
      : `Development plan written, agreed on ${dayIn(detail.agreedOn)}`,
  'supervisors.plan-confirmed': (detail) =>
    `Development plan confirmed by the ${detail.as === 'worker' ? 'link worker' : 'manager'}`,
}
