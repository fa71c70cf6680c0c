import type { ComponentChildren } from 'preact'
import { useAsked } from './asked.ts'
import { type Maybe, present } from './attributes.ts'
import { classes } from './classes.ts'
import { type FieldProps, FormField } from './form-field.tsx'
import { InputWrapper } from './input-wrapper.tsx'

type SelectOption = { label: string; value?: string | undefined; disabled?: boolean | undefined }
type SelectItem = SelectOption | 'divider'

type SelectProps = FieldProps & {
  items: readonly Maybe<SelectItem>[]
  after?: ComponentChildren
}

/** A list to choose one from, where radios would be too long. */
export function Select(props: SelectProps) {
  const { name, id = name, label, hint, error, describedBy, groupClass } = props
  useAsked(name, label, present(props.items))
  return (
    <FormField {...{ id, label, hint, error, describedBy, groupClass }}>
      {(ids) => (
        <InputWrapper after={props.after}>
          <select
            class={classes('nhsuk-select', error && 'nhsuk-select--error', props.class)}
            id={id}
            name={name}
            disabled={props.disabled}
            aria-describedby={ids}
            {...props.attributes}
          >
            {present(props.items).map((item) => option(item, props.value))}
          </select>
        </InputWrapper>
      )}
    </FormField>
  )
}

function option(item: SelectItem, chosen: string | undefined) {
  if (item === 'divider') return <hr />
  const { label, value, disabled } = item
  return (
    <option value={value} selected={Boolean(chosen) && (value ?? label) === chosen} disabled={disabled}>
      {label}
    </option>
  )
}
