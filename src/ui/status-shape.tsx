import type { Met } from '../lib/verdict.ts'

/** One outline for each state, so that it is known in print, in one colour and by those who see no colour. */
const shapes: Record<Met, { outline: string; filled: boolean; sign: string }> = {
  met: { outline: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z', filled: true, sign: 'M5.5 10.5 9 14l6-7.5' },
  due: { outline: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z', filled: false, sign: 'M10 5.5V10l3.5 2' },
  'in-grace': { outline: 'M10 2 19 18H1Z', filled: false, sign: 'M10 7.5v5M10 14.6v1.4' },
  owed: { outline: 'M6 1h8l5 5v8l-5 5H6l-5-5V6Z', filled: true, sign: 'M10 5v6.5M10 13.6v1.6' },
  'not-applicable': { outline: 'M2 2h16v16H2Z', filled: false, sign: 'M6 10h8' },
  exception: { outline: 'M10 1.5 17.5 4v6c0 4-3 7-7.5 8.5C5.5 17 2.5 14 2.5 10V4Z', filled: false, sign: 'M6.5 10h7' },
  'not-yet-evidenced': { outline: 'M10 2 18 10l-8 8-8-8Z', filled: false, sign: 'M10 7v3.6M10 12.4v1.2' },
  paused: { outline: 'M2 2h16v16H2Z', filled: false, sign: 'M7.5 6.5v7M12.5 6.5v7' },
}

/** The shape alone: decorative, for the word always stands beside it. */
export function StatusShape({ state }: { state: Met }) {
  const { outline, filled, sign } = shapes[state]
  return (
    <svg
      class={`trellis-shape trellis-shape--${state}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      focusable="false"
      aria-hidden="true"
    >
      <path class={filled ? 'trellis-shape__solid' : 'trellis-shape__outline'} d={outline} />
      <path class={filled ? 'trellis-shape__sign-on-solid' : 'trellis-shape__sign'} d={sign} />
    </svg>
  )
}
