import { MarkStrip, type StripMark } from '../../ui/charts/mark-strip.tsx'
import { answerWords, embeddingInWords, type Mark } from './embedding.rules.ts'

const stripOf = (marks: readonly Mark[]): StripMark[] =>
  marks.map(({ text, answer }) => ({
    label: `${text}: ${answer ? answerWords[answer] : 'Not asked'}`,
    state: answer ?? 'unasked',
  }))

/** Bolted on or part of the team, in nine small marks and in words. */
export const Embedding = ({ id, marks }: { id: string; marks: readonly Mark[] }) => (
  <div>
    <MarkStrip id={id} says={embeddingInWords(marks)} marks={stripOf(marks)} />
    <span class="nhsuk-u-font-size-16">{embeddingInWords(marks)}</span>
  </div>
)

const KEY: readonly StripMark[] = [
  { label: 'Yes', state: 'yes' },
  { label: 'Partly', state: 'partly' },
  { label: 'Not yet', state: 'no' },
  { label: 'Not asked', state: 'unasked' },
]

/** What the marks mean. */
export const EmbeddingKey = () => (
  <ul class="trellis-marks-key" aria-label="What the marks mean">
    {KEY.map((mark) => (
      <li>
        <MarkStrip id={`key-${mark.state}`} says={mark.label} marks={[mark]} />
        <span aria-hidden="true">{mark.label}</span>
      </li>
    ))}
  </ul>
)
