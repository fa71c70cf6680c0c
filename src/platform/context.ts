import type { Db } from '../db/connect.ts'
import type { About } from './about.ts'
import type { Actor, Role } from './actor.ts'
import type { AgendaAsked, AgendaLine } from './agenda.ts'
import type { CalendarEvent } from './calendar.ts'
import type { EvidenceAsked, EvidenceRow } from './evidence.ts'
import type { FileShelf } from './file-shelf.ts'
import type { Memory } from './memory.ts'
import type { Moment } from './moment.ts'
import type { Keyring } from './sealing.ts'
import type { Signal } from './signals.ts'
import type { StandsSo, Supposed } from './standard-effects.ts'
import type { TimeSpent } from './time-spent.ts'
import type { Watch } from './watching.ts'

export type { About } from './about.ts'

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
  /** What modules have to say to a supervision session, to a pack of evidence, and of how a worker's days went. */
  agenda: readonly AgendaSource[]
  evidence: readonly EvidenceSource[]
  timeSpent: readonly TimeSource[]
  /** The events that stand on the timeline of a case, in the words of the module that made them. */
  timeline: readonly string[]
  /** What in a worker's own weeks may weigh on them: asked for that worker alone. */
  signals: readonly SignalSource[]
  /** What modules put into a colleague's own calendar. */
  calendar: readonly CalendarSource[]
  /** What modules work out for a post from what is asked for, so that a change can be weighed before it is made. */
  standardEffects: readonly StandardEffectSource[]
  /** What whoever sits over a post's PCN alone is told of somebody else's employee: nothing where no module says it is. */
  toldToPcn: ToldSource
}

/** Asked of these posts, answers for each of them and a clause. In a fixed number of statements. */
export type ToldSource = (
  context: Context,
  postIds: readonly string[],
) => Promise<(postId: string, clause: string) => boolean>

/**
 * How posts stand in what one module works out for them from the standard. It is asked twice, with and without a change that
 * somebody thinks of (`Context.supposed`), in a fixed number of statements; what differs is what the change would do.
 */
export type StandardEffectSource = {
  name: string
  /** Whether a setting at this path can matter here: the rest need not be worked out. */
  turnsOn: (path: string) => boolean
  stands: (context: Context, postIds: readonly string[]) => Promise<StandsSo[]>
}

/** What one module has to say to the agendas of the sessions asked for: lines by post, in a fixed number of statements. */
export type AgendaSource = {
  name: string
  /** As a source of Today (`today.ts`): what it says is kept until something that it rests on changes. */
  kept?: boolean
  load: (context: Context, asked: readonly AgendaAsked[]) => Promise<Map<string, AgendaLine[]>>
}

/** One heading of a pack of evidence, from one module, in a fixed number of statements however many posts. */
export type EvidenceSource = {
  name: string
  title: string
  order: number
  /** What counts, in a sentence beside the figures: what makes a line in place, and what a gap. */
  counts?: string
  load: (context: Context, asked: EvidenceAsked) => Promise<EvidenceRow[]>
}

/**
 * What one module knows of how a worker's own days went. It is asked only for the worker who looks at their own
 * (safety H9): no page, export or API joins it over several workers.
 */
export type TimeSource = {
  name: string
  load: (context: Context, postId: string, days: { from: string; until: string }) => Promise<TimeSpent[]>
}

/** What one module puts into one colleague's own calendar: what begins between two instants, in one or two statements. */
export type CalendarSource = {
  name: string
  load: (context: Context, colleagueId: string, between: { from: Date; until: Date }) => Promise<CalendarEvent[]>
}

/** What one module sees that may weigh on a worker, for that worker's own eyes (safety H9). */
export type SignalSource = { name: string; load: (context: Context, postId: string) => Promise<Signal[]> }

/** A page of one module about another's record: readiness beside a post. `href` is seat-relative. */
export type Beside = {
  of: 'post' | 'colleague' | 'organisation'
  roles: readonly Role[]
  label: string
  href: (id: string) => string
  order: number
  /** Whether it opens to the one who asks, where their role alone does not say. */
  opens?: (context: Context, id: string) => Promise<boolean>
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
  /** What a page remembers from the beginning: the stamps that came with its opening (`platform/stamps.ts`). */
  begun?: Memory | undefined
  /** Set while what is answered may be kept (`platform/kept-answers.ts`): it sees what the answer rests on. */
  watch?: Watch | undefined
  /** A change to what is asked for that this look supposes; never set where anything is changed. */
  supposed?: Supposed | undefined
  /** Where Trellis is found from outside, for links in messages: `https://trellis.example.nhs.uk`. */
  publicUrl: string
}
