import { shortDate } from '../../lib/plain-date.ts'
import type { Check, CheckAnswer, Voice } from './site-facts.rules.ts'

/** One line of the integration checklist, as it stands: not asked is not no (safety H8). */
export type Mark = {
  item: string
  text: string
  answer?: CheckAnswer | undefined
  by?: Check | undefined
  /** Somebody else sees it otherwise: both are shown. */
  otherwise?: Check | undefined
}
type Item = { id: string; text: string }

/** The worker's own answer counts before the site's, and that before a manager's: it is about where they belong. */
const ORDER: readonly Voice[] = ['worker', 'site', 'manager']

/** How each line stands for one worker at one site. `checks` are those of the site, the latest first. */
export const marksOf = (items: readonly Item[], checks: readonly Check[]): Mark[] =>
  items.map(({ id, text }) => {
    const latest = ORDER.flatMap((voice) => checks.find((check) => check.item === id && check.voice === voice) ?? [])
    const [by, ...others] = latest
    return { item: id, text, answer: by?.answer, by, otherwise: others.find(({ answer }) => answer !== by?.answer) }
  })

/** How a site stands towards all who come there: a line is so when it is so for each who was asked, and no when it is no for one. */
export const together = (all: readonly (readonly Mark[])[]): Mark[] =>
  (all[0] ?? []).map(({ item, text }) => {
    const answers = all.flatMap((marks) => marks.find((mark) => mark.item === item)?.answer ?? [])
    return { item, text, answer: worst(answers) }
  })

function worst(answers: readonly CheckAnswer[]): CheckAnswer | undefined {
  if (answers.length === 0) return undefined
  if (answers.includes('no')) return 'no'
  return answers.every((answer) => answer === 'yes') ? 'yes' : 'partly'
}

type Embedding = { yes: number; partly: number; no: number; notAsked: number; of: number }

const countOf = (marks: readonly Mark[]): Embedding => {
  const count = (answer: CheckAnswer | undefined) => marks.filter((mark) => mark.answer === answer).length
  return { yes: count('yes'), partly: count('partly'), no: count('no'), notAsked: count(undefined), of: marks.length }
}

/** Part of the team, as far as anybody has said: `6 of 9 in place, 2 partly, 1 not yet`. */
export function embeddingInWords(marks: readonly Mark[]): string {
  const { yes, partly, no, notAsked, of } = countOf(marks)
  if (notAsked === of) return 'Not asked yet'
  const parts = [
    `${yes} of ${of} in place`,
    ...(partly ? [`${partly} partly`] : []),
    ...(no ? [`${no} not yet`] : []),
    ...(notAsked ? [`${notAsked} not asked`] : []),
  ]
  return parts.join(', ')
}

export const answerWords: Record<CheckAnswer, string> = { yes: 'Yes', partly: 'Partly', no: 'Not yet' }

const voiceWords: Record<Voice, string> = { worker: 'the worker', site: 'the site', manager: 'their manager' }

/** `Yes, said Amina Yusuf on 3 Nov 2026`. */
export const saidInWords = ({ by, voice, on }: Check): string => `said ${by} (${voiceWords[voice]}) on ${shortDate(on)}`
export const checkInWords = (check: Check): string => `${answerWords[check.answer]}, ${saidInWords(check)}`
