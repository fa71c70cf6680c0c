import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './attributes.ts'
import { FormFieldset } from './form-fieldset.tsx'
import type { FieldError } from './form-group.tsx'
import { Input } from './input.tsx'
import type { InputWidth } from './input-kind.ts'
import type { Title } from './title.ts'

type DateParts = { day?: string | undefined; month?: string | undefined; year?: string | undefined }

export type DateItem = {
  part: string
  label?: Title | undefined
  value?: string | undefined
  width?: InputWidth | undefined
  error?: boolean | undefined
  disabled?: boolean | undefined
  autoComplete?: string | undefined
}

type DateInputProps = {
  name: string
  legend?: Title | undefined
  hint?: ComponentChildren
  error?: FieldError
  /** `2026-11-22`, or its parts as they were typed. */
  value?: string | DateParts | undefined
  /** The container's id; without it the first box is called after `name`, where the error summary links. */
  id?: string | undefined
  /** What a part is called when sent; `heldOn-day` unless told otherwise. */
  nameOf?: ((part: string) => string) | undefined
  items?: readonly Maybe<DateItem>[] | undefined
  disabled?: boolean | undefined
}

const defaults: readonly DateItem[] = [{ part: 'day' }, { part: 'month' }, { part: 'year' }]

/** A date that people know by heart, in three boxes. For near dates, one box (`Input kind="date"`) is quicker. */
export function DateInput(props: DateInputProps) {
  const items = present(props.items ?? defaults)
  const anyError = items.some((item) => item.error)
  const { name, id, legend, hint, error } = props
  return (
    <FormFieldset {...{ id: id ?? name, legend, hint, error }} invalid={anyError} role="group">
      {() => (
        <div class="nhsuk-date-input" id={id}>
          {items.map((item, index) => (
            <DatePart {...props} item={item} first={index === 0} wrong={anyError ? item.error : item.error !== false} />
          ))}
        </div>
      )}
    </FormFieldset>
  )
}

type DatePartProps = DateInputProps & { item: DateItem; first: boolean; wrong: boolean | undefined }

function DatePart({ item, first, wrong, name, id, nameOf, value, error, disabled }: DatePartProps) {
  const { part, label, width, autoComplete } = item
  const ownId = first && !id ? name : `${id ?? name}-${part}`
  return (
    <div class="nhsuk-date-input__item">
      <Input
        id={ownId}
        name={nameOf ? nameOf(part) : `${name}-${part}`}
        label={label ?? part.charAt(0).toUpperCase() + part.slice(1)}
        labelClass="nhsuk-date-input__label"
        class="nhsuk-date-input__input"
        value={item.value ?? partsOf(value)[part]}
        error={Boolean(item.error || (error && wrong))}
        width={width ?? (part === 'year' ? 4 : 2)}
        inputMode="numeric"
        autoComplete={autoComplete}
        disabled={item.disabled ?? disabled}
      />
    </div>
  )
}

function partsOf(value: string | DateParts | undefined): Record<string, string | undefined> {
  if (typeof value !== 'string') return { ...value }
  const [year, month, day] = value.split('-')
  return { day: day?.replace(/^0/, ''), month: month?.replace(/^0/, ''), year }
}
