import { type Actor, sitsAs } from '../../platform/actor.ts'
import { type Beside, manages, standsBeside } from '../placements/placements.rules.ts'
import type { Party } from './record.rules.ts'

/** The record is the two people's, whatever role anybody else has (`supervision.yaml` private_to_pair). */
export const isOneOfTwo = (_: Actor, { party }: { party: Party | undefined }): true | string =>
  party !== undefined || 'What is said in supervision stays between the two'

type Seen = { party: Party | undefined; beside: Beside; contractOnly: boolean; ofContract: boolean }

/**
 * That a session was held, or why not, is no secret from whoever stands beside the worker or manages the post; a PCN is told of a
 * provider's employee what its contract asks for (safety H9).
 */
export function maySeeSession(
  actor: Actor,
  { party, beside, contractOnly, ofContract }: Seen,
  { today }: { today: string },
): true | string {
  if (party) return true
  const near =
    manages(actor, beside) ||
    (standsBeside(actor, beside, today) && !sitsAs(actor, 'practice-contact', 'practice-manager'))
  return (near && (ofContract || !contractOnly)) || 'This is not your team'
}
