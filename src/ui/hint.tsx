import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type HintProps = {
  children?: ComponentChildren
  id?: string | undefined
  class?: string | undefined
  hidden?: boolean | undefined
}

export const Hint = ({ children, id, class: extra, hidden }: HintProps) => (
  <div class={classes('nhsuk-hint', extra)} id={id} hidden={hidden}>
    {children}
  </div>
)
