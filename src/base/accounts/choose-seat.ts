import type { Visit } from '../../http/visit.ts'
import { accept } from '../../platform/result.ts'
import { type OwnSeat, ownSeats } from './own-seats.store.ts'

export type { OwnSeat }

/** The seats that whoever is signed in holds today, in every tenant. */
export async function mySeats(visit: Visit): Promise<OwnSeat[]> {
  const found = await visit.outside(async (outside) =>
    accept(outside.signed ? await ownSeats(outside, outside.signed.accountId) : []),
  )
  return found.ok ? found.value : []
}
