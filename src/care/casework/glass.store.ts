import type { Context } from '../../platform/context.ts'
import { type Keyring, type Sealed, seal, unseal } from '../../platform/sealing.ts'

type Glass = { id: string; caseId: string; colleagueId: string; reason: string; until: Date }

const bound = ({ caseId, colleagueId }: Pick<Glass, 'caseId' | 'colleagueId'>) => `case_glass ${caseId} ${colleagueId}`

/** Why whoever reads broke it. */
export const openReason = (keys: Keyring, glass: Pick<Glass, 'caseId' | 'colleagueId'>, sealed: Sealed): string =>
  unseal(keys, sealed, bound(glass))

export async function insertGlass({ db, moment, keys }: Context, glass: Glass): Promise<void> {
  const { keyId, sealed } = seal(keys, glass.reason, bound(glass))
  await db
    .insertInto('case_glass')
    .values({
      id: glass.id,
      case_id: glass.caseId,
      colleague_id: glass.colleagueId,
      key_id: keyId,
      sealed,
      broken_at: moment.now,
      until_at: glass.until,
    })
    .onConflict((again) => again.doNothing())
    .execute()
}
