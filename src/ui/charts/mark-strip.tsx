/** How one thing of several stands; `unasked` is not `no`. */
export type StripMark = { label: string; state: 'yes' | 'partly' | 'no' | 'unasked' }

type MarkStripProps = {
  /** Unique on the page. */
  id: string
  /** The same in words, for those who do not see it: "6 of 9 in place". */
  says: string
  marks: readonly StripMark[]
}

const SIZE = 20
const GAP = 5

/** A row of small marks, one for each of a few things: a shape for each state, so that no colour is needed to tell them apart. */
export const MarkStrip = ({ id, says, marks }: MarkStripProps) => (
  <svg
    class="trellis-marks"
    viewBox={`0 0 ${marks.length * (SIZE + GAP) - GAP} ${SIZE}`}
    width={marks.length * (SIZE + GAP) - GAP}
    height={SIZE}
    role="img"
    aria-labelledby={`${id}-title`}
    focusable="false"
  >
    <title id={`${id}-title`}>{says}</title>
    {marks.map(({ label, state }, index) => (
      <g class={`trellis-marks__mark trellis-marks__mark--${state}`} transform={`translate(${index * (SIZE + GAP)} 0)`}>
        <title>{label}</title>
        <rect x="1" y="1" width={SIZE - 2} height={SIZE - 2} rx="3" />
        <Sign state={state} />
      </g>
    ))}
  </svg>
)

function Sign({ state }: Pick<StripMark, 'state'>) {
  if (state === 'yes') return <path d="M5 10.5 8.5 14 15 6.5" />
  if (state === 'partly') return <path class="trellis-marks__half" d="M1 19V4a3 3 0 0 1 3-3h15Z" />
  return state === 'no' ? <path d="M5.5 10h9" /> : null
}
