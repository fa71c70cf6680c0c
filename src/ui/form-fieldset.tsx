import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Fieldset } from './fieldset.tsx'
import { type FieldError, FormGroup } from './form-group.tsx'
import { Hint } from './hint.tsx'
import type { Title } from './title.ts'

type FormFieldsetProps = {
  id: string
  /** Without one there is no fieldset: only where a fieldset stands around it already. */
  legend?: Title | undefined
  hint?: ComponentChildren
  error?: FieldError
  describedBy?: string | undefined
  /** The group is in error because a part of it is. */
  invalid?: boolean | undefined
  role?: 'group' | undefined
  children: (describedBy: string | undefined) => ComponentChildren
}

/** Several controls that answer one question, with its legend, hint and error. */
export function FormFieldset({ id, legend, hint, error, describedBy, invalid, role, children }: FormFieldsetProps) {
  const message = typeof error === 'string' && error
  const ids = classes(describedBy, hint && `${id}-hint`, message && `${id}-error`)
  const inside = (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {message && <ErrorMessage id={`${id}-error`}>{message}</ErrorMessage>}
      {children(ids)}
    </>
  )
  return (
    <FormGroup error={error || invalid}>
      {legend ? (
        <Fieldset legend={legend} describedBy={ids} role={role}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  )
}
