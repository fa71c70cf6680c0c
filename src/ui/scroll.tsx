import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type ScrollProps = {
  children: ComponentChildren
  /** The id of what names the region, such as a table's caption. */
  labelledBy?: string | undefined
  variant?: 'reverse' | undefined
}

/** Holds what may be wider than the page, and scrolls it sideways. */
export const Scroll = ({ children, labelledBy, variant }: ScrollProps) => (
  <div class={classes('nhsuk-scroll', variant && `nhsuk-scroll--${variant}`)} data-module="nhsuk-scroll">
    {/* biome-ignore lint/a11y/useSemanticElements: the markup nhsuk-frontend styles and its script finds */}
    <div class="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy}>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  </div>
)
