import { showDate } from '../../lib/plain-date.ts'
import type { PersonalDetails } from '../identity/identity.rules.ts'

/** How we reach somebody first. What they said of themselves decides; until they have, a colleague calls (safety H2). */
export type Reach = 'ring' | 'text' | 'email' | 'they-ring'

export function reachOf({ safeContact, email }: Pick<PersonalDetails, 'safeContact' | 'email'>): Reach {
  if (!safeContact.answeredOn || safeContact.ring) return 'ring'
  if (safeContact.text) return 'text'
  return safeContact.email && email ? 'email' : 'they-ring'
}

/** Said to the person, and neutral: others may read it, so it never says that ringing is not safe, nor why. */
export function reachWords(reach: Reach, by: string): string {
  const day = showDate(by)
  switch (reach) {
    case 'ring':
      return `We will call you by ${day}.`
    case 'text':
      return `We will text you by ${day}.`
    case 'email':
      return `We will e-mail you by ${day}.`
    case 'they-ring':
      return 'Ring us when it suits you, and give the reference.'
  }
}
