import type { ComponentChildren } from 'preact'
import { type Met, metInWords } from '../lib/verdict.ts'
import { StatusShape } from './status-shape.tsx'

type StatusProps = {
  state: Met
  /** Other words for the state, where the page knows better ones: "Booked", "3 of 4 practices". */
  children?: ComponentChildren
}

/** How something stands: a word and a shape, and a colour only besides. */
export const Status = ({ state, children }: StatusProps) => (
  <span class={`trellis-status trellis-status--${state}`}>
    <StatusShape state={state} />
    <span class="trellis-status__words">{children ?? metInWords(state)}</span>
  </span>
)
