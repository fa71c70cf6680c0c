import { inWords, shortDate } from '../../lib/plain-date.ts'
import type { SafeContact } from '../identity/identity.rules.ts'
import type { Case, OwnWish } from './case.rules.ts'

/** Why a case changed hands, as its history says it. */
export const becauseWords: Record<string, string> = {
  opened: 'when the case was opened',
  allocated: 'allocated',
  reopened: 'when the case was reopened',
  rebalance: 'to share the work out',
  request: 'as the person or the worker asked',
  away: 'while the worker is away',
  left: 'after the worker left',
  returned: 'back with the worker',
  'not-ready': 'while supports for the worker are put in place',
  cover: 'as cover',
  lead: 'leads, as both agreed',
}

/** How somebody holds a case, in a few words. */
export function holdingWords({ holding, holder, post }: Pick<Case, 'holding' | 'holder' | 'post'>): string {
  switch (holding) {
    case 'waiting':
      return `${holder.name} holds it until it has a worker`
    case 'cover':
      return `${holder.name} covers for ${post?.name ?? 'its worker'}`
    case 'manager':
      return `${holder.name} holds it for ${post?.name ?? 'its worker'}`
    case 'allocated':
      return `${holder.name} holds it`
  }
}

/** What was said about safe contact; not asked is said as such (safety H2, H8). */
export function safeContactWords(safe: SafeContact): { says: string; heed: boolean } {
  if (!safe.answeredOn)
    return { says: 'Not asked yet. A person calls; nothing automatic is sent, and no message is left', heed: true }
  const ways = [
    safe.ring ? 'ring' : undefined,
    safe.leaveMessage ? 'leave a message' : undefined,
    safe.text ? 'text' : undefined,
    safe.email ? 'e-mail' : undefined,
  ].filter((way) => way !== undefined)
  const may = ways.length ? `You may ${ways.join(', ')}` : 'No way is safe without asking first'
  const never = [
    !safe.ring && 'do not ring',
    !safe.leaveMessage && 'leave no message',
    !safe.text && 'do not text',
    !safe.email && 'do not e-mail',
  ].filter((way) => way !== false)
  const who = safe.whoElse ? ` Who else sees it: ${safe.whoElse}.` : ''
  const not = never.length ? `; ${never.join(', ')}` : ''
  return { says: `${may}${not}. Asked on ${shortDate(safe.answeredOn)}.${who}`, heed: never.length > 0 || who !== '' }
}

/** Said as asked or not asked, never as more (safety H2, H8). */
export const ownWishWords: Record<OwnWish, string> = {
  yes: 'Their own wish, asked alone',
  no: 'Not their own wish, asked alone',
  'not-asked': 'Not asked alone yet',
}

/** `arts-and-creativity` as `Arts and creativity`. */
export const categoryWords = (id: string): string => {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const nextWords = (next: Case['next'], today: string): string =>
  next ? `${shortDate(next.on)}, ${inWords(next.on, today)}` : 'No date agreed'
