import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { type HeadingLevel, Titled } from './heading.tsx'

type PanelProps = {
  heading: ComponentChildren
  level?: HeadingLevel | undefined
  size?: 'm' | 'l' | 'xl' | undefined
  headingId?: string | undefined
  children?: ComponentChildren
  variant?: 'interruption' | undefined
}

/** The end of a journey: what was done, its reference. */
export const Panel = ({ heading, level = 1, size, headingId, children, variant }: PanelProps) => (
  <div class={classes('nhsuk-panel', variant && `nhsuk-panel--${variant}`)}>
    <Titled
      as={`h${level}`}
      id={headingId}
      class={classes('nhsuk-panel__heading', size && `nhsuk-panel__heading--${size}`)}
    >
      {heading}
    </Titled>
    {children && <div class="nhsuk-panel__body">{children}</div>}
  </div>
)
