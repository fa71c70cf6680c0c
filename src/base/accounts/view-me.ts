import type { Visit } from '../../http/visit.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { findAccount } from './accounts.store.ts'
import { type Look, looksAt } from './looks.store.ts'
import { type OwnColleague, ownColleagues } from './own-colleagues.store.ts'
import { type OwnSeat, ownSeats } from './own-seats.store.ts'
import { openSessions, type Session } from './sessions.store.ts'

export type Me = {
  email: string
  selves: (OwnColleague & { looks: Look[] })[]
  seats: OwnSeat[]
  sessions: (Session & { here: boolean })[]
}

/** All that is one's own, in every tenant: who I am there, where I am signed in, and who looked at what is kept about me. */
export const viewMe = (visit: Visit): Promise<Result<Me>> =>
  visit.outside(async (outside) => {
    const { db, signed, within } = outside
    const account = signed && (await findAccount(db, signed.accountId))
    if (!account) return missing()
    const selves = []
    for (const self of await ownColleagues(outside, account.id))
      selves.push({ ...self, looks: await within(self.systemId, (context) => looksAt(context, self.colleagueId)) })
    const sessions = await openSessions(outside, account.id)
    return accept({
      email: account.email,
      selves,
      seats: await ownSeats(outside, account.id),
      sessions: sessions.map((session) => ({ ...session, here: session.id === signed.sessionId })),
    })
  })
