import { scaleLinear } from 'd3-scale'
import { ChartFrame, type ChartWords, Hatching } from './chart-frame.tsx'

type Bar = {
  label: string
  value: number
  /** In place of the number at the bar's end: "12 of 40", "Under 5". */
  words?: string | undefined
  /** Hatched, for what is marked out; the words say why. */
  marked?: boolean | undefined
}

type BarsProps = ChartWords & {
  bars: readonly Bar[]
  unit: string
  /** The longest a bar can be; without it the largest value. */
  max?: number | undefined
  hideTitle?: boolean | undefined
}

/** As wide as the smallest phone lets it be, with room at the end for the numbers. */
const WIDTH = 326
const LEAST_NUMBERS = 90
/** How wide a letter of the numbers may be, in whichever font stands in. */
const LETTER = 10
const ROW = 50

/** A few numbers beside each other, longest to the right. */
export function Bars({ bars, unit, max, ...words }: BarsProps) {
  const most = max ?? Math.max(1, ...bars.map(({ value }) => value))
  const letters = Math.max(...bars.map(({ value, words: said }) => String(said ?? value).length))
  const numbers = Math.max(LEAST_NUMBERS, 10 + letters * LETTER)
  const length = scaleLinear([0, most], [0, WIDTH - numbers]).clamp(true)
  return (
    <ChartFrame
      {...words}
      width={WIDTH}
      height={bars.length * ROW}
      class="trellis-bars"
      table={{
        head: ['', { text: unit, format: 'numeric' }],
        rows: bars.map(({ label, value, words: said }) => [label, said ?? value]),
      }}
    >
      <defs>
        <Hatching id={`${words.id}-marked`} />
      </defs>
      {bars.map(({ label, value, words: said, marked }, index) => (
        <g transform={`translate(0 ${index * ROW})`}>
          <text class="trellis-bars__label" x="0" y="15">
            {label}
          </text>
          <rect
            class={marked ? 'trellis-bars__bar trellis-bars__bar--marked' : 'trellis-bars__bar'}
            fill={marked ? `url(#${words.id}-marked)` : undefined}
            x="1"
            y="22"
            width={Math.max(2, length(value))}
            height="18"
          />
          <text class="trellis-bars__number" x={length(value) + 10} y="36">
            {said ?? value}
          </text>
        </g>
      ))}
    </ChartFrame>
  )
}
