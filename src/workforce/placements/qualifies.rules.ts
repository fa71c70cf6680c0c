import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { kindAsked } from './appointment-words.rules.ts'
import type { AppointmentKind } from './placement-facts.rules.ts'

type Professional = { profession?: string | undefined; register?: string | undefined; deputy?: boolean }

/** Every way in which a GP's profession is written in people's records. */
const isGp = ({ profession }: Professional): boolean =>
  /^(gp|gp partner|salaried gp|locum gp|general practitioner)$/i.test(profession?.trim() ?? '')

/**
 * Whether somebody may hold an appointment, or in words why not: a GP supervisor is a GP, a clinical supervisor is on
 * a register that the standard accepts, a safeguarding concern goes to a GP or a named deputy [S35, S40, S41].
 */
export function qualifies(kind: AppointmentKind, who: Professional, standard: Standard): true | string {
  const check = conditionsFor(kind, standard)
  if (kind === 'safeguarding-gp')
    return who.deputy || isGp(who) || 'A safeguarding concern goes to a GP. Choose a GP, or name a deputy'
  if (check?.profession === 'gp') return isGp(who) || 'A GP supervisor must be a GP. Choose a GP, or mend their record'
  if (check?.registeredHealthProfessional) return onRegister(who, check.acceptedRegisters ?? [])
  return true
}

function onRegister({ register = '' }: Professional, accepted: readonly string[]): true | string {
  const found = accepted.some((each) => each.toLowerCase() === register.trim().toLowerCase())
  return found || `A clinical supervisor must be on one of these registers: ${accepted.join(', ')}`
}

function conditionsFor(kind: AppointmentKind, { supervision }: Standard) {
  const check = supervision.rules.find((rule) => kindAsked(rule) === kind)?.check
  return check?.kind === 'assignment-exists' ? check.conditions : undefined
}

/** What is worth saying and stops nobody: a clinical supervisor who also manages the worker [S42]. */
export function warningFor(
  kind: AppointmentKind,
  colleagueId: string,
  { lineManager }: Pick<Post, 'lineManager'>,
  { supervision }: Standard,
): string | undefined {
  const warns = supervision.rules.find((rule) => kindAsked(rule) === kind)?.warnIf
  const same = warns?.samePersonAs === 'line-manager' && lineManager?.id === colleagueId
  return same ? `${lineManager?.name} also manages this worker: ${warns.reason}` : undefined
}
