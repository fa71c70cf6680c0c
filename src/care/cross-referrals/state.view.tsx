import { shortDate } from '../../lib/plain-date.ts'
import type { Met } from '../../lib/verdict.ts'
import { Status } from '../../ui/status.tsx'
import { type CrossReferral, isOverdue, outcomeWords } from './cross-referral.rules.ts'

/** How one referral between roles stands: a word, a shape, and whose turn it is. */
export function StateOf({ one, today }: { one: CrossReferral; today: string }) {
  const { state, says } = standOf(one, today)
  return <Status state={state}>{says}</Status>
}

function standOf(one: CrossReferral, today: string): { state: Met; says: string } {
  const { to, dueOn, outcome } = one
  switch (one.state) {
    case 'sent':
      if (isOverdue(one, today)) return { state: 'owed', says: `${to.name} was to answer by ${shortDate(dueOn)}` }
      return {
        state: 'due',
        says: one.insteadOfPostId
          ? `${to.name} says by ${shortDate(dueOn)} whether they lead`
          : `${to.name} answers by ${shortDate(dueOn)}`,
      }
    case 'asked':
      return { state: 'due', says: `${to.name} has a question for ${one.from.name}` }
    case 'accepted':
      return {
        state: 'met',
        says: `${to.name} supports${one.acceptedOn ? `, since ${shortDate(one.acceptedOn)}` : ''}`,
      }
    case 'handed-back':
      return {
        state: one.closedLoopOn ? 'not-applicable' : 'due',
        says: outcomeWords(outcome) || 'Handed back, with why',
      }
    case 'withdrawn':
      return { state: 'not-applicable', says: 'Taken back' }
    case 'ended':
      return { state: one.closedLoopOn ? 'met' : 'due', says: outcomeWords(outcome) || 'Finished' }
  }
}
