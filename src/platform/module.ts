import type { Route } from '../http/route.ts'
import type { Role } from './actor.ts'
import type {
  About,
  AgendaSource,
  Beside,
  CalendarSource,
  EvidenceSource,
  Job,
  Joined,
  SignalSource,
  StandardEffectSource,
  TimeSource,
  ToldSource,
} from './context.ts'
import type { DemoSource, NamedDemoSource } from './demo.ts'
import type { FileDoor } from './files.ts'
import type { JobSpec } from './jobs.ts'
import type { SearchSource } from './search.ts'
import type { TodaySource } from './today.ts'

/** A place in the navigation, for the roles that have it; at most six a role, lowest order first. */
type Place = { roles: readonly Role[]; label: string; href: string; order: number }

/** A page that is found from a place of the role, and belongs to it: in the one group of links that the place shows. */
type Way = { under: string; roles: readonly Role[]; label: string; href: string; order: number }

/** What happens when another module records an event: jobs, queued in the same transaction. */
type Reaction = (about: About[]) => Job[]

/** Everything a module gives to the whole: its routes, and its share in what many modules have a share in. */
export type Module = {
  name: string
  routes: readonly Route[]
  jobs?: readonly JobSpec[]
  on?: Readonly<Record<string, Reaction>>
  places?: readonly Place[]
  ways?: readonly Way[]
  today?: readonly TodaySource[]
  search?: readonly SearchSource[]
  /** How the history of a record words this module's events: `supervision.session-logged` → a sentence. */
  wording?: Readonly<Record<string, Wording>>
  /** Who may open the files that it claimed. */
  files?: readonly FileDoor[]
  /** Its pages beside another module's records. */
  beside?: readonly Beside[]
  /** What it has to say to the agenda of a supervision session. */
  agenda?: readonly AgendaSource[]
  /** Its headings of a pack of evidence. */
  evidence?: readonly EvidenceSource[]
  /** What it knows of how a worker's own days went. */
  timeSpent?: readonly TimeSource[]
  /** What may weigh on a worker, for that worker's own eyes. */
  signals?: readonly SignalSource[]
  /** What it puts into a colleague's own calendar. */
  calendar?: readonly CalendarSource[]
  /** What it works out for a post from what is asked for. */
  standardEffects?: readonly StandardEffectSource[]
  /** What it lets a PCN be told of somebody else's employee. */
  toldToPcn?: ToldSource
  /** Which of its events stand on the timeline of a case: with what their `wording` says, and never with free text. */
  timeline?: readonly string[]
  /** Its rows of the demonstration. */
  demo?: DemoSource
}
export type Wording = (detail: Record<string, unknown>) => string

/** The modules joined, as `app.ts` hands them to the router, the home page and the jobs. */
export type Whole = {
  joined: Joined
  routes: Route[]
  jobs: JobSpec[]
  placesFor: (role: Role) => (Place & { ways: Way[] })[]
  todayFor: (role: Role) => TodaySource[]
  searchFor: (role: Role) => SearchSource[]
  fileDoors: FileDoor[]
  demo: NamedDemoSource[]
}

/** A navigation never has more than this many places. */
const MOST_PLACES = 6

/** What the modules contribute, joined: in their own order where they say one, otherwise as `app.ts` lists them. */
export function join(modules: readonly Module[]): Whole {
  const places = modules.flatMap((module) => module.places ?? []).sort((a, b) => a.order - b.order)
  const ways = modules.flatMap((module) => module.ways ?? []).sort((a, b) => a.order - b.order)
  const waysFrom = (role: Role, href: string) =>
    ways.filter(({ under, roles }) => under === href && roles.includes(role))
  const today = modules.flatMap((module) => module.today ?? [])
  const sayWhatIsTold = modules.flatMap((module) => module.toldToPcn ?? [])
  const search = modules.flatMap((module) => module.search ?? [])
  const beside = modules.flatMap((module) => module.beside ?? []).sort((a, b) => a.order - b.order)
  const wording: Record<string, Wording> = Object.assign({}, ...modules.map((module) => module.wording ?? {}))
  return {
    joined: {
      reactions: (event, about) => modules.flatMap((module) => module.on?.[event]?.(about) ?? []),
      wordsFor: (event, detail) => wording[event]?.(detail) ?? spoken(event),
      besideFor: (of, role) => beside.filter((each) => each.of === of && each.roles.includes(role)),
      agenda: modules.flatMap((module) => module.agenda ?? []),
      evidence: modules.flatMap((module) => module.evidence ?? []).sort((a, b) => a.order - b.order),
      timeSpent: modules.flatMap((module) => module.timeSpent ?? []),
      timeline: modules.flatMap((module) => module.timeline ?? []),
      signals: modules.flatMap((module) => module.signals ?? []),
      calendar: modules.flatMap((module) => module.calendar ?? []),
      standardEffects: modules.flatMap((module) => module.standardEffects ?? []),
      toldToPcn: async (context, postIds) => {
        const told = await Promise.all(sayWhatIsTold.map((say) => say(context, postIds)))
        return (postId, clause) => told.some((isTold) => isTold(postId, clause))
      },
    },
    routes: modules.flatMap((module) => module.routes),
    jobs: modules.flatMap((module) => module.jobs ?? []),
    placesFor: (role) =>
      places
        .filter((place) => place.roles.includes(role))
        .slice(0, MOST_PLACES)
        .map((place) => ({ ...place, ways: waysFrom(role, place.href) })),
    todayFor: (role) => today.filter((source) => source.roles.includes(role)),
    searchFor: (role) => search.filter((source) => source.roles.includes(role)),
    fileDoors: modules.flatMap((module) => module.files ?? []),
    demo: modules.flatMap(({ name, demo }) => (demo ? [{ name, source: demo }] : [])),
  }
}

/** `posts.hours-changed` as `Hours changed`, when a module has no better words. */
const spoken = (event: string) => {
  const words = (event.split('.').at(-1) ?? event).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
