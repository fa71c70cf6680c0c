import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'
import { ErrorMessage } from './error-message.tsx'
import { type FieldError, FormGroup } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import type { Title } from './title.ts'

/** What every field of a form takes: spread `field('name')` of a form page, then add a label. */
export type FieldProps = {
  name: string
  label: Title
  /** Defaults to `name`, which is where the error summary's links go. */
  id?: string | undefined
  hint?: ComponentChildren
  error?: FieldError
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  class?: string | undefined
  groupClass?: string | undefined
  attributes?: Attributes | undefined
}

type FormFieldProps = Pick<FieldProps, 'label' | 'hint' | 'error' | 'describedBy' | 'groupClass'> & {
  id: string
  labelClass?: string | undefined
  groupAttributes?: Attributes | undefined
  /** Draws the control, given the ids that describe it. */
  children: (describedBy: string | undefined) => ComponentChildren
}

/** A control with its label, hint and error, tied together by ids. */
export function FormField({ id, label, hint, error, describedBy, children, ...rest }: FormFieldProps) {
  const message = typeof error === 'string' && error
  const ids = classes(describedBy, hint && `${id}-hint`, message && `${id}-error`)
  return (
    <FormGroup error={error} class={rest.groupClass} attributes={rest.groupAttributes}>
      <Label for={id} title={label} class={rest.labelClass} />
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {message && <ErrorMessage id={`${id}-error`}>{message}</ErrorMessage>}
      {children(ids)}
    </FormGroup>
  )
}
