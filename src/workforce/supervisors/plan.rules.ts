import { plusDays, showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Problem, type Result } from '../../platform/result.ts'
import type { PlanFact } from '../supervision/development-plan.rules.ts'

/** One thing to learn or become better at, tied to a competency of the framework by its id. */
export type Goal = { competencyId: string; words: string }
export type Confirmation = { as: 'worker' | 'manager'; by: string; on: string }

/** A personal and professional development plan: minimal, dated, confirmed by both (S73). */
export type Plan = {
  id: string
  postId: string
  agreedOn: string
  reviewOn: string
  goals: Goal[]
  version: number
  /** Of the version as it stands: an edit asks for both again. */
  confirmations: Confirmation[]
}

export const MOST_GOALS = 8
const MOST_WORDS = 500
const LONGEST = 365

/** The same as the rule reads it. */
export const asFact = ({ agreedOn, reviewOn, confirmations }: Plan): PlanFact => ({
  agreedOn,
  reviewOn,
  byWorker: confirmations.some(({ as }) => as === 'worker'),
  byManager: confirmations.some(({ as }) => as === 'manager'),
})

type Form = { agreedOn: string; reviewOn: string } & Record<string, unknown>
type Written = { agreedOn: string; reviewOn: string; goals: Goal[] }

/** What will be kept of a plan, or in words what is missing: a goal needs words and a competency, and there is at least one. */
export function decidePlan(
  form: Form,
  startedOn: string,
  competencies: readonly string[],
  today: string,
): Result<Written> {
  const { agreedOn, reviewOn } = form
  const rows = Array.from({ length: MOST_GOALS }, (_, at) => ({
    at,
    words: text(form[`goal-${at}`]),
    competencyId: text(form[`competency-${at}`]),
  })).filter(({ words, competencyId }) => words !== '' || competencyId !== '')
  const problems: Problem[] = rows.flatMap(({ at, words, competencyId }) => [
    ...(words === '' ? [{ field: `goal-${at}`, message: 'Write what you want to reach' }] : []),
    ...(words.length > MOST_WORDS ? [{ field: `goal-${at}`, message: `Use ${MOST_WORDS} characters or fewer` }] : []),
    ...(competencies.includes(competencyId)
      ? []
      : [{ field: `competency-${at}`, message: 'Choose the competency that it belongs to' }]),
  ])
  if (rows.length === 0) problems.push({ field: 'goal-0', message: 'Write at least one goal' })
  if (agreedOn > today || agreedOn < startedOn)
    problems.push({ field: 'agreedOn', message: `The day must be between ${showDate(startedOn)} and today` })
  if (reviewOn <= agreedOn || reviewOn > plusDays(agreedOn, LONGEST))
    problems.push({ field: 'reviewOn', message: 'The review date must be within a year of the day it was agreed' })
  if (problems.length) return invalid(...problems)
  return accept({ agreedOn, reviewOn, goals: rows.map(({ competencyId, words }) => ({ competencyId, words })) })
}

const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '')
