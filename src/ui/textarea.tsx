import type { ComponentChildren } from 'preact'
import { useAsked } from './asked.ts'
import { classes } from './classes.ts'
import { type FieldProps, FormField } from './form-field.tsx'

export type TextareaProps = FieldProps & {
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autoComplete?: string | undefined
  after?: ComponentChildren
  groupAttributes?: FieldProps['attributes']
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const { name, id = name, label, hint, error, describedBy, groupClass, groupAttributes } = props
  useAsked(name, label)
  return (
    <FormField {...{ id, label, hint, error, describedBy, groupClass, groupAttributes }}>
      {(ids) => (
        <>
          <textarea
            class={classes('nhsuk-textarea', error && 'nhsuk-textarea--error', props.class)}
            id={id}
            name={name}
            rows={props.rows ?? 5}
            spellcheck={props.spellcheck}
            disabled={props.disabled}
            aria-describedby={ids}
            autocomplete={props.autoComplete}
            value={props.value}
            {...props.attributes}
          />
          {props.after}
        </>
      )}
    </FormField>
  )
}
