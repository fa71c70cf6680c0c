import type { Db } from '../db/connect.ts'
import type { Actor } from './actor.ts'
import type { FileShelf } from './file-shelf.ts'
import type { Moment } from './moment.ts'
import type { Keyring } from './sealing.ts'

/** What a change or a look concerns: `case:0198…`. */
export type About = `${string}:${string}`

/** Work to do after the change, in a transaction of its own. `payload` carries ids, never identity. */
export type Job = { task: string; payload: object; runAt?: Date | undefined; key?: string | undefined }

/** What modules contribute to every change and every history, joined in `app.ts`. */
export type Joined = {
  /** What other modules asked to have done when an event is recorded (`on` in their module). */
  reactions: (event: string, about: About[]) => Job[]
  /** How the history of a record words an event. */
  wordsFor: (event: string, detail: Record<string, unknown>) => string
}

/** Everything a use-case stands in: one transaction that carries the tenant, who asks, when, and what modules contribute. */
export type Context = {
  db: Db
  systemId: string
  actor: Actor
  moment: Moment
  requestId: string
  keys: Keyring
  files: FileShelf
  app: Joined
  /** Where Trellis is found from outside, for links in messages: `https://trellis.example.nhs.uk`. */
  publicUrl: string
}
