import type { Db } from '../db/connect.ts'
import type { Actor, Role } from './actor.ts'
import type { FileShelf } from './file-shelf.ts'
import type { Memory } from './memory.ts'
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
  /** The pages that modules keep beside a record, for a role, in their order. */
  besideFor: (of: Beside['of'], role: Role) => Beside[]
}

/** A page of one module about another's record: readiness beside a post. `href` is seat-relative. */
export type Beside = {
  of: 'post' | 'colleague' | 'organisation'
  roles: readonly Role[]
  label: string
  href: (id: string) => string
  order: number
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
  /** Set while looking only (`platform/remember.ts`). */
  memory?: Memory | undefined
  /** Where Trellis is found from outside, for links in messages: `https://trellis.example.nhs.uk`. */
  publicUrl: string
}
