import { showMoment } from '../../lib/moment.ts'
import { caseWords, type Question, type Standing } from './advice.rules.ts'

type Shown = { question: Question; standing: Standing; words: boolean; mayAnswer: boolean; mine: boolean }

/** What the page of a question says first. */
export function headlineOf({ question, standing, words, mayAnswer, mine }: Shown): string {
  const { asker, withWhom, answer } = question
  if (!words) return 'An answer about somebody’s safety is owed'
  switch (standing) {
    case 'withdrawn':
      return 'This question was taken back'
    case 'answered':
    case 'read':
      return mine ? `${answer?.by.name} has answered` : `${caseWords(question)}: advice was given`
    case 'done':
      return `${caseWords(question)}: advised and followed up`
    case 'owed':
      return mayAnswer ? `${asker.name} still waits for an answer` : 'Your network owes you this answer'
    case 'late':
    case 'waiting':
      return mayAnswer
        ? `${asker.name} asks: is this safe?`
        : `${withWhom.name} has until ${showMoment(question.answerBy)} to answer`
  }
}
