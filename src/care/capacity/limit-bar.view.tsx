import { Hatching } from '../../ui/charts/chart-frame.tsx'

type LimitBarProps = { id: string; value: number; limit: number; words: string; binds: boolean }

const WIDTH = 140
const HEIGHT = 12

/** How much of a limit is used, small, with its words beneath. What is over is hatched. The words say it all. */
export function LimitBar({ id, value, limit, words, binds }: LimitBarProps) {
  const most = Math.max(value, limit, 1)
  const to = (number: number) => (number / most) * WIDTH
  const over = value - limit
  return (
    <div class="trellis-limit">
      <svg
        class="trellis-limit-bar"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
        focusable="false"
      >
        {over > 0 && (
          <defs>
            <Hatching id={`${id}-over`} />
          </defs>
        )}
        <rect class="trellis-limit-bar__track" width={WIDTH} height={HEIGHT} />
        <rect class="trellis-limit-bar__filled" width={to(Math.min(value, limit))} height={HEIGHT} />
        {over > 0 && (
          <rect
            class="trellis-limit-bar__over"
            x={to(limit)}
            width={to(over)}
            height={HEIGHT}
            fill={`url(#${id}-over)`}
          />
        )}
      </svg>
      {words}
      {binds && <strong> Binds first</strong>}
    </div>
  )
}
