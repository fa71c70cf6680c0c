import type { Status } from './accounts.rules.ts'

/** An account as one tenant knows it: through the colleague that it belongs to there. Nothing says when anybody signed in. */
export type TenantAccount = {
  accountId: string | undefined
  colleagueId: string
  name: string
  email: string | undefined
  status: Status | 'none'
}
