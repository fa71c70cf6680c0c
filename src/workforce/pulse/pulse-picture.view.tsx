import { shortDate } from '../../lib/plain-date.ts'
import { HeatGrid } from '../../ui/charts/heat-grid.tsx'
import { answerInWords, QUESTION_WORDS, QUESTIONS, type WeekAnswers } from './pulse.rules.ts'

/** The weeks from left to right, a row a question. A week without an answer is no low week. */
export function PulsePicture({ weeks }: { weeks: readonly WeekAnswers[] }) {
  const inOrder = weeks.toReversed()
  return (
    <HeatGrid
      id="pulse-weeks"
      title="Your weeks"
      hideTitle
      description="How manageable each week was and how supported you felt, from 1, not at all, to 4, fully."
      rowsAre="Question"
      columns={inOrder.map(({ weekOn }) => shortDate(weekOn).replace(/ \d{4}$/, ''))}
      domain={[1, 4]}
      rows={QUESTIONS.map((question) => ({
        label: QUESTION_WORDS[question],
        cells: inOrder.map((week) => {
          const answer = week[question]
          return answer === undefined ? { value: null, words: '–' } : { value: answer, words: answerInWords(answer) }
        }),
      }))}
    />
  )
}
