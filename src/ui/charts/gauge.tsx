import { scaleLinear } from 'd3-scale'
import { arc } from 'd3-shape'
import type { ComponentChildren } from 'preact'
import { ChartFrame, Hatching } from './chart-frame.tsx'

type GaugeProps = {
  id: string
  /** What is measured: "People this year". */
  title: string
  value: number
  limit: number
  /** After the limit: "people", "hours a week". */
  unit: string
  /** Where it is heading, marked by a line and said in words. */
  projected?: { value: number; words: string } | undefined
  /** What counts, written beneath. */
  counts?: string | undefined
  /** This is the limit that binds: said in words, not only by looks. */
  binds?: boolean | undefined
  /** Last in the box: where to read more. */
  children?: ComponentChildren
}

const WIDTH = 200
const OUTER = 92
const INNER = 70

/** How full something is against its limit. What is over the limit is hatched, and said. */
export function Gauge({ id, title, value, limit, unit, projected, counts, binds, children }: GaugeProps) {
  const over = Math.max(0, value - limit)
  const angle = scaleLinear([0, Math.max(limit, value, 1)], [-Math.PI / 2, Math.PI / 2]).clamp(true)
  const band = (from: number, to: number) =>
    arc()({ innerRadius: INNER, outerRadius: OUTER, startAngle: angle(from), endAngle: angle(to) }) ?? ''
  const said = sentence({ value, limit, unit, over })
  const rows = [['Now', value], ['Limit', limit], ...(projected ? [[projected.words, projected.value]] : [])]
  return (
    <div class={binds ? 'trellis-gauge trellis-gauge--binds' : 'trellis-gauge'}>
      <ChartFrame
        id={id}
        title={title}
        description={[said, projected && `${projected.words}: ${projected.value}.`].filter(Boolean).join(' ')}
        width={WIDTH}
        height={112}
        class="trellis-gauge__chart"
        table={{ head: ['', { text: unit, format: 'numeric' }], rows }}
      >
        <defs>
          <Hatching id={`${id}-over`} />
        </defs>
        <g transform={`translate(${WIDTH / 2} 98)`}>
          <path class="trellis-gauge__track" d={band(0, Math.max(limit, value, 1))} />
          <path class="trellis-gauge__filled" d={band(0, Math.min(value, limit))} />
          {over > 0 && <path class="trellis-gauge__over" d={band(limit, value)} fill={`url(#${id}-over)`} />}
          {projected && <Mark turn={angle(projected.value)} />}
          <text class="trellis-gauge__value" y="-14" text-anchor="middle">
            {value}
          </text>
          <text class="trellis-gauge__limit" y="6" text-anchor="middle">
            of {limit}
          </text>
        </g>
      </ChartFrame>
      <p class="trellis-gauge__words">
        {said}
        {binds && <strong class="trellis-gauge__binds"> This limit binds first.</strong>}
      </p>
      {counts && <p class="trellis-gauge__counts">{counts}</p>}
      {children}
    </div>
  )
}

/** A line across the band, at an angle in radians from the top. */
function Mark({ turn }: { turn: number }) {
  const at = (radius: number) => [Math.sin(turn) * radius, -Math.cos(turn) * radius] as const
  const [x1, y1] = at(INNER - 5)
  const [x2, y2] = at(OUTER + 5)
  return <line class="trellis-gauge__mark" x1={x1} y1={y1} x2={x2} y2={y2} />
}

type Measured = { value: number; limit: number; unit: string; over: number }

function sentence({ value, limit, unit, over }: Measured): string {
  if (over > 0) return `${value} of ${limit} ${unit}: ${round(over)} over the limit.`
  const left = round(limit - value)
  return left === 0 ? `${value} of ${limit} ${unit}: full.` : `${value} of ${limit} ${unit}: room for ${left} more.`
}

const round = (number: number) => Math.round(number * 10) / 10
