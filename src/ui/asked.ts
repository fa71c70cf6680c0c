import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { isDay, showDate } from '../lib/plain-date.ts'
import { readDate } from '../lib/read-date.ts'
import { type Title, titleOf } from './title.ts'

/** What a form asked, noted as it was drawn: by field the questions that bear its name, each with the words of its answers. */
type Asked = Map<string, Map<string, Map<string, string>>>
export const AskedFields = createContext<Asked | undefined>(undefined)

type Answer = { value?: string | undefined; label: ComponentChildren } | { divider: string } | 'divider'

/** A field says what it asks, so that whatever is said of it elsewhere on the page has its words. */
export function useAsked(name: string, title: Title | undefined, answers: readonly Answer[] = []): void {
  const asked = useContext(AskedFields)
  if (!asked || !title) return
  const { text } = titleOf(title)
  if (typeof text !== 'string') return
  const words = answers.flatMap((answer): [string, string][] => {
    if (answer === 'divider' || 'divider' in answer || typeof answer.label !== 'string') return []
    return [[answer.value ?? answer.label, answer.label]]
  })
  const questions = asked.get(name) ?? new Map<string, Map<string, string>>()
  asked.set(name, questions.set(text.replace(/ \(optional\)$/, ''), new Map(words)))
}

/** What the field asks. Several questions with one field, as a grid of days, are called after what is done in them. */
export function questionOf(asked: Asked | undefined, name: string): string {
  const questions = [...(asked?.get(name)?.keys() ?? [])]
  return questions.length > 1 ? 'What was ticked' : (questions[0] ?? name)
}

/** Answers as their reader knows them: the choice’s own words, and a day in words. */
export function answerOf(asked: Asked | undefined, name: string, values: readonly string[]): string {
  const questions = [...(asked?.get(name) ?? [])]
  const inWords = (value: string) => {
    const [question, answers] = questions.find(([, words]) => words.has(value)) ?? []
    const label = answers?.get(value)
    if (label === undefined) return dayInWords(value) ?? value
    return questions.length > 1 ? `${question}: ${label}` : label
  }
  return values.map(inWords).join(', ')
}

/** However it was typed: the same day is not two answers. */
function dayInWords(value: string): string | undefined {
  const day = isDay(value) ? value : readDate(value)
  return day && showDate(day)
}
