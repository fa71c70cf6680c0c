import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'

/** `true` marks the field as wrong without words, where one message speaks for several fields. */
export type FieldError = string | boolean | undefined

type FormGroupProps = {
  children: ComponentChildren
  error?: FieldError
  class?: string | undefined
  attributes?: Attributes | undefined
}

export const FormGroup = ({ children, error, class: extra, attributes }: FormGroupProps) => (
  <div class={classes('nhsuk-form-group', error && 'nhsuk-form-group--error', extra)} {...attributes}>
    {children}
  </div>
)
