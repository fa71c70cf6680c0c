import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

/** Small words that go with a heading: "Post 1 of 3". `start` and `end` are inside the heading, the others beside it. */
export type CaptionOptions = {
  text: ComponentChildren
  placement?: 'before' | 'start' | 'end' | 'after' | undefined
  size?: string | undefined
  as?: 'span' | 'p' | undefined
}

const sizes = ['m', 'l', 'xl', 'xxl']

export function Caption({ text, placement, size, as: Element = 'span' }: CaptionOptions) {
  const sized = size && sizes.includes(size) ? `nhsuk-caption-${size}` : 'nhsuk-caption'
  const below = placement === 'after' || placement === 'end'
  return <Element class={classes(sized, below && 'nhsuk-caption--bottom')}>{text}</Element>
}
