import { scaleBand, scaleQuantize } from 'd3-scale'
import { ChartFrame, type ChartWords } from './chart-frame.tsx'

type HeatCell = {
  /** `null` where there is nothing to show: said by `words`, such as "Not rated" or "Under 5". */
  value: number | null
  words?: string | undefined
}

type HeatGridProps = ChartWords & {
  columns: readonly string[]
  rows: readonly { label: string; cells: readonly HeatCell[] }[]
  /** The least and the most a value can be. */
  domain: readonly [number, number]
  /** What the first column of the table is called. */
  rowsAre: string
  hideTitle?: boolean | undefined
}

const LEVELS = [0, 1, 2, 3, 4] as const
const LABELS = 230
const ROW = 32
const COLUMN = 84
const HEAD = 34

/** A matrix that shows where the gaps are. Every cell has its number; the shade only helps the eye. */
export function HeatGrid({ columns, rows, domain, rowsAre, ...words }: HeatGridProps) {
  const width = LABELS + columns.length * COLUMN
  const height = HEAD + rows.length * ROW
  const across = scaleBand(columns.map(String), [LABELS, width])
  const level = scaleQuantize(domain, LEVELS)
  return (
    <ChartFrame
      {...words}
      width={width}
      height={height}
      class="trellis-heat"
      wide
      table={{
        head: [rowsAre, ...columns.map((text) => ({ text, format: 'numeric' as const }))],
        rows: rows.map(({ label, cells }) => [label, ...cells.map(shown)]),
      }}
    >
      {columns.map((column) => (
        <text class="trellis-heat__head" x={(across(column) ?? 0) + COLUMN / 2} y="22" text-anchor="middle">
          {column}
        </text>
      ))}
      {rows.map(({ label, cells }, index) => (
        <g transform={`translate(0 ${HEAD + index * ROW})`}>
          <text class="trellis-heat__label" x="0" y="21">
            {short(label)}
          </text>
          {columns.map((column, place) => (
            <HeatSquare x={across(column) ?? 0} cell={cells[place] ?? { value: null }} level={level} />
          ))}
        </g>
      ))}
    </ChartFrame>
  )
}

type HeatSquareProps = { x: number; cell: HeatCell; level: (value: number) => number }

function HeatSquare({ x, cell, level }: HeatSquareProps) {
  const shade = cell.value === null ? 'none' : level(cell.value)
  return (
    <g class={`trellis-heat__cell trellis-heat__cell--${shade}`}>
      <rect x={x + 1} y="1" width={COLUMN - 2} height={ROW - 2} rx="2" />
      <text x={x + COLUMN / 2} y="21" text-anchor="middle">
        {shown(cell)}
      </text>
    </g>
  )
}

const shown = ({ value, words }: HeatCell) => words ?? (value === null ? '–' : `${value}`)

/** A picture's text does not wrap; the table has the whole label. */
const short = (label: string) => (label.length > 26 ? `${label.slice(0, 25).trimEnd()}…` : label)
