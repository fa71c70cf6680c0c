import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import { APPOINTMENT_KINDS, type AppointmentKind } from './placement-facts.rules.ts'

const KIND_WORDS: Record<AppointmentKind, string> = {
  'gp-supervisor': 'GP supervisor',
  'clinical-supervisor': 'clinical supervisor',
  'safeguarding-gp': 'GP for safeguarding',
  'practice-contact': 'first point of contact',
  'peer-link': 'peer in another organisation',
}

/** Each kind as a label. */
export const KIND_LABELS: Record<AppointmentKind, string> = {
  'gp-supervisor': 'GP supervisor',
  'clinical-supervisor': 'Clinical supervisor',
  'safeguarding-gp': 'GP for safeguarding',
  'practice-contact': 'First point of contact at a practice',
  'peer-link': 'Peer in another organisation',
}

/** `a GP supervisor`, `a first point of contact at Elm Tree Surgery`; `plain` leaves out the article. */
export function kindWords(
  { kind, site, substitute }: { kind: AppointmentKind; site?: { name: string }; substitute?: string },
  how: 'with-article' | 'plain' = 'with-article',
): string {
  const words = substitute ? substitute.replace(/^a /, '') : KIND_WORDS[kind]
  const at = site && !substitute?.includes('site') ? ` at ${site.name}` : ''
  return how === 'plain' ? `${words}${at}` : `a ${words}${at}`
}

/** Which appointment a rule asks for, when it asks for one; a sole worker's peer is one part of its rule. */
export function kindAsked({ check }: Pick<SupervisionRule, 'check'>): AppointmentKind | undefined {
  const parts = check.kind === 'all' ? check.of : [check]
  const asked = parts.find((part) => part.kind === 'assignment-exists')
  return APPOINTMENT_KINDS.find((kind) => asked?.kind === 'assignment-exists' && asked.assignment === kind)
}
