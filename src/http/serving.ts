import type { Logger } from 'pino'
import type { Pool } from '../db/connect.ts'
import type { Role } from '../platform/actor.ts'
import type { Joined } from '../platform/context.ts'
import type { FileShelf } from '../platform/file-shelf.ts'
import type { SessionRules } from '../platform/outside.ts'
import type { Keyring } from '../platform/sealing.ts'
import type { Asset } from '../ui/assets.ts'
import type { Route } from './route.ts'
import type { Link } from './visit.ts'

/** What the web server stands on, made once at start. Time is asked of `now`, so that tests can choose the day. */
export type Serving = {
  pool: Pool
  keys: Keyring
  files: FileShelf
  log: Logger
  now: () => Date
  routes: readonly Route[]
  joined: Joined
  placesFor: (role: Role) => readonly { label: string; href: string; ways: readonly Link[] }[]
  assets: ReadonlyMap<string, Asset>
  frame: { css: string; js: readonly string[] }
  session: SessionRules
  /** Where Trellis is found from outside: links in messages begin with it. */
  publicUrl: string
  /** Whether jobs stand still, so that no mail, reminder or alarm goes out: every screen says so (safety H5). */
  jobsStandStill: () => boolean
  /** How many proxies of our own stand before this server; each adds to X-Forwarded-For. */
  proxies: number
}

export const SESSION_RULES: SessionRules = { idleMinutes: 30, hours: 12 }
