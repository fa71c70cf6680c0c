import { app } from '../app.ts'
import { connect } from '../db/connect.ts'
import { DEMO_PASSWORD, demoAccounts } from '../demo/accounts.ts'
import { keepDemonstration } from '../demo/keep.ts'
import { londonDay } from '../lib/moment.ts'
import type { Database, Say } from './database.ts'
import type { Ground } from './ground.ts'

/** On the database that comes with Trellis: invented services to look round in. Returns what to say of its accounts, if it is there. */
export async function demonstrate({ pool, keys }: Ground, database: Database, say: Say): Promise<string[]> {
  const owner = connect(database.ownerUrl, { max: 1, name: 'trellis demonstration' })
  try {
    const today = londonDay(new Date())
    const kept = await keepDemonstration({ owner, app: pool, keys, sources: app.demo, today, progress: say })
    return kept === 'none' ? [] : accountsInWords(today)
  } finally {
    await owner.destroy()
  }
}

const accountsInWords = (today: string): string[] => [
  '',
  `Sign in as any of these. The password of all of them is: ${DEMO_PASSWORD}`,
  ...demoAccounts(today).map(
    ({ label, email, name, at }) => `  ${label.padEnd(28)} ${email.padEnd(44)} ${name}, ${at}`,
  ),
]
