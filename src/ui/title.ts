import type { ComponentChildren } from 'preact'
import type { CaptionOptions } from './caption.tsx'
import type { HeadingLevel } from './heading.tsx'

export type TitleOptions = {
  text: ComponentChildren
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  /** Its level, when the label or legend is also a heading of the page. */
  heading?: HeadingLevel | undefined
  caption?: string | CaptionOptions | undefined
  visuallyHidden?: string | undefined
  id?: string | undefined
  headingId?: string | undefined
  class?: string | undefined
}

/** The words of a label, legend or card: text alone, or text with its size and whether it is a heading. */
export type Title = string | TitleOptions

export const titleOf = (title: Title): TitleOptions => (typeof title === 'string' ? { text: title } : title)
