import { plusDays, weekdayOf } from '../../lib/plain-date.ts'

export const QUESTIONS = ['manageable', 'supported'] as const
export type Question = (typeof QUESTIONS)[number]
/** Ours: the founding documents ask nothing of the kind. */
export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
  manageable: 'Was this week manageable?',
  supported: 'Did you feel supported this week?',
}
export const ANSWERS = ['1', '2', '3', '4'] as const
export const ANSWER_WORDS: Readonly<Record<(typeof ANSWERS)[number], string>> = {
  '1': 'Not at all',
  '2': 'A little',
  '3': 'Mostly',
  '4': 'Fully',
}

/** How long an answer is kept (safety H9). */
export const WEEKS_KEPT = 13
/** A team view is over so many weeks together, which are over. */
export const TEAM_WEEKS = 4

export const weekOf = (day: string): string => plusDays(day, -weekdayOf(day))
/** Answers before this Monday are erased. */
export const firstWeekKept = (today: string): string => plusDays(weekOf(today), -7 * (WEEKS_KEPT - 1))
/** The first Monday of the last four whole weeks, counted from a fixed day: no two views overlap, so none can be subtracted. */
export function teamWeeks(today: string): string {
  const first = '2024-01-01'
  const week = weekOf(today)
  let start = first
  while (plusDays(start, TEAM_WEEKS * 7 * 2) <= week) start = plusDays(start, TEAM_WEEKS * 7)
  return start
}

export type WeekAnswers = { weekOn: string; manageable?: number; supported?: number }

/** Every week that is kept, the latest first, answered or not: no answer is no number. */
export function weeksKept(answers: readonly { weekOn: string; question: Question; answer: number }[], today: string) {
  return Array.from({ length: WEEKS_KEPT }, (_, back): WeekAnswers => {
    const weekOn = plusDays(weekOf(today), -7 * back)
    const own = answers.filter((each) => each.weekOn === weekOn)
    return Object.assign({ weekOn }, ...own.map(({ question, answer }) => ({ [question]: answer })))
  })
}

export const answerInWords = (answer: number | undefined): string =>
  answer === undefined ? 'Not answered' : (Object.values(ANSWER_WORDS)[answer - 1] ?? 'Not answered')
