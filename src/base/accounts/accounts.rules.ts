/** `invited` has no password yet; `locked` was closed for a time by an administrator; `closed` is closed for good. */
const STATUSES = ['invited', 'active', 'locked', 'closed'] as const
export type Status = (typeof STATUSES)[number]

export type Account = { id: string; email: string; passwordHash: string | null; status: Status }

/** Purposes of the links that open an account: each leads to its own page. */
export const INVITATION = 'invitation'
export const NEW_PASSWORD = 'new-password'

/** An invitation waits for somebody back from leave; a forgotten password is asked for by somebody who sits there. */
export const INVITATION_DAYS = 7
export const NEW_PASSWORD_HOURS = 1

/** Ten slips of the finger a quarter of an hour; a whole office behind one address signs in on a Monday. */
export const TRIES_PER_ACCOUNT = { most: 10, minutes: 15 } as const
export const TRIES_PER_ADDRESS = { most: 100, minutes: 15 } as const
/** Messages that somebody else could have sent to one, and addresses that one could try. */
export const RESETS_PER_ACCOUNT = { most: 3, minutes: 60 } as const
export const RESETS_PER_ADDRESS = { most: 20, minutes: 60 } as const
