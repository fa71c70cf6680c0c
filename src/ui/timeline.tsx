import type { ComponentChildren } from 'preact'
import { shortDate } from '../lib/plain-date.ts'

export type TimelineItem = {
  /** The day, and the time in words when it matters. */
  on: string
  time?: string | undefined
  title: ComponentChildren
  by?: ComponentChildren
  children?: ComponentChildren
  /** For what is still to come. */
  ahead?: boolean | undefined
}

/** What happened, the latest first unless the page says otherwise. */
export const Timeline = ({ items, label }: { items: readonly TimelineItem[]; label?: string | undefined }) => (
  <ol class="trellis-timeline" aria-label={label}>
    {items.map(({ on, time, title, by, children, ahead }) => (
      <li class={ahead ? 'trellis-timeline__item trellis-timeline__item--ahead' : 'trellis-timeline__item'}>
        <p class="trellis-timeline__when">
          <time dateTime={on}>{shortDate(on)}</time>
          {time && ` at ${time}`}
          {by && <span class="trellis-timeline__by"> · {by}</span>}
        </p>
        <p class="trellis-timeline__title">{title}</p>
        {children && <div class="trellis-timeline__more">{children}</div>}
      </li>
    ))}
  </ol>
)
