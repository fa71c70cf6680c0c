import { crisisWordsIn } from '../../lib/crisis-words.ts'
import { type Called, eachOnce, type Rung } from '../../lib/ladder.ts'
import { type Duty, type DutyKind, type Named, rotaOn } from './rota.rules.ts'

export { nextRungs as nextCalls } from '../../lib/ladder.ts'

const DANGER = ['yes', 'no', 'not-asked'] as const
export type Danger = (typeof DANGER)[number]

const BECAUSE = ['danger', 'words', 'need', 'urgent'] as const
export type Because = (typeof BECAUSE)[number]

export const becauseWords: Record<Because, string> = {
  danger: 'They said that somebody is in danger now',
  words: 'Words on your list were written',
  need: 'Abuse, or thoughts of suicide or self-harm, was chosen as a need',
  urgent: 'Whoever referred them asked for somebody today',
}

type Told = { danger: Danger; texts: readonly string[]; needs: readonly string[] }

/** Why an alarm is raised (safety H1). Which words were found is not kept: they are read in their place. */
export function alarmBecause({ danger, texts, needs }: Told, words: readonly string[], escalating: readonly string[]) {
  const because: Because[] = []
  if (danger === 'yes') because.push('danger')
  if (texts.some((text) => crisisWordsIn(text, words).length > 0)) because.push('words')
  if (needs.some((need) => escalating.includes(need))) because.push('need')
  return because
}

export type CallKind = DutyKind | 'manager'
/** Somebody to whom an alarm was sent. `told`: the message left; one that was held or failed told nobody (H4). */
export type Call = Called & { name: string; kind: CallKind }

/** Duty person, deputies, safeguarding leads, then the managers: each once. */
export const ladder = (rota: readonly Duty[], managers: readonly Named[], day: string): Rung<CallKind>[] =>
  eachOnce<CallKind>([
    ...rotaOn(rota, day).map(({ kind, colleagueId }) => ({ kind, colleagueId })),
    ...managers.map(({ id }) => ({ kind: 'manager' as const, colleagueId: id })),
  ])

/** Minutes until the next is called: soon when the last message has not left, half an hour to read one that has. */
export const MINUTES = { toRead: 30, toLeave: 5 }
