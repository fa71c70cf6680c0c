import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type DetailsProps = {
  summary: ComponentChildren
  children?: ComponentChildren
  open?: boolean | undefined
  /** `expander` puts it in a box, for the main content of a page. */
  variant?: 'expander' | 'reverse' | undefined
  id?: string | undefined
}

const variants = { expander: 'nhsuk-expander', reverse: 'nhsuk-details--reverse' }

/** Words that open on asking. */
export const Details = ({ summary, children, open, variant, id }: DetailsProps) => (
  <details class={classes('nhsuk-details', variant && variants[variant])} id={id} open={open}>
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">{summary}</span>
    </summary>
    <div class="nhsuk-details__text">{children}</div>
  </details>
)
