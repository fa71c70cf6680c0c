import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type HintProps = { children: ComponentChildren; id?: string | undefined; class?: string | undefined }

export const Hint = ({ children, id, class: extra }: HintProps) => (
  <div class={classes('nhsuk-hint', extra)} id={id}>
    {children}
  </div>
)
