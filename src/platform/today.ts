import type { Role } from './actor.ts'
import type { Context } from './context.ts'

/**
 * One line of "what needs me": what, whom (a case number or a worker, never a person's name), why now, and the one thing to do.
 * `rank` orders the list, lowest first: 0 somebody may be unsafe · 10 somebody is waiting past their date · 20 a duty is owed ·
 * 30 due today · 40 due soon · 50 good to know.
 */
export type TodayLine = {
  key: string
  rank: number
  what: string
  whom: string
  why: string
  due?: string | undefined
  state: 'owed' | 'due' | 'waiting' | 'good'
  clause?: string | undefined
  action: TodayAction
  /** The other answer, where the line asks a question. */
  otherwise?: { label: string; href: string } | undefined
}
/** `post` does it in place: a form of one button. */
export type TodayAction =
  | { kind: 'link'; label: string; href: string }
  | { kind: 'post'; label: string; href: string; fields: Record<string, string> }

export type TodayGauge = {
  label: string
  value: number
  limit: number
  unit: string
  says: string
  binds: boolean
  href?: string | undefined
}
export type TodayFigure = {
  label: string
  value: string
  says: string
  href?: string | undefined
  /** A button beside it, for what one press makes. */
  press?: { label: string; href: string; fields: Record<string, string> } | undefined
}

/** What one module has to say on the first screen of a role. Absent parts are left out. */
export type TodayPart = {
  lines?: TodayLine[]
  gauges?: TodayGauge[]
  /** Duties others hold towards this worker. */
  owedToYou?: TodayLine[]
  wins?: string[]
  figures?: TodayFigure[]
}
export type TodaySource = {
  name: string
  roles: readonly Role[]
  load: (context: Context) => Promise<TodayPart>
  /** What it says is kept until something that it rests on changes (`kept-answers.ts`): it looks at the day, and never at the clock. */
  kept?: boolean
  /** Its lines may leave by mail, what and whom of them: nothing in them is private, or about anybody's safety. */
  mailed?: boolean
}
