import type { Standard } from '../../framework/standard.ts'

/** How long a session of a kind usually takes, where nothing has been planned: what the rule asks for, or half an hour. */
export function usualMinutes(kinds: readonly string[], { supervision }: Pick<Standard, 'supervision'>): number {
  const asked = supervision.rules.flatMap(({ check }) =>
    check.kind === 'recurring-event' && kinds.includes(check.event) ? [check.minMinutes ?? HALF_AN_HOUR] : [],
  )
  return Math.max(HALF_AN_HOUR, ...asked)
}

const HALF_AN_HOUR = 30
