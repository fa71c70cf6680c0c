import type { ComponentChildren } from 'preact'
import { isDay, showDate } from '../lib/plain-date.ts'
import { useAsked } from './asked.ts'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'
import { type FieldProps, FormField } from './form-field.tsx'
import { autoCompleteFor, type InputKind, type InputWidth, kinds } from './input-kind.ts'
import { InputWrapper } from './input-wrapper.tsx'

export type InputProps = FieldProps & {
  kind?: InputKind | undefined
  /** The field is about the one who types, so their browser may fill it in. */
  own?: boolean | undefined
  width?: InputWidth | undefined
  code?: boolean | undefined
  large?: boolean | undefined
  prefix?: ComponentChildren
  suffix?: ComponentChildren
  before?: ComponentChildren
  after?: ComponentChildren
  type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'number' | 'url' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | undefined
  autoComplete?: string | undefined
  autoCapitalize?: 'none' | 'words' | 'sentences' | 'characters' | undefined
  spellcheck?: boolean | undefined
  placeholder?: string | undefined
  wrapperClass?: string | undefined
  labelClass?: string | undefined
  groupAttributes?: FieldProps['attributes']
}

/** One line of text. `kind` sets the keyboard, the spelling check and what the browser may fill in. */
export function Input(props: InputProps) {
  const { name, id = name, label, hint, error, describedBy } = props
  const { groupClass, groupAttributes, labelClass } = props
  useAsked(name, label)
  return (
    <FormField {...{ id, label, hint, error, describedBy, groupClass, groupAttributes, labelClass }}>
      {(ids) => (
        <InputWrapper {...props}>
          <TextBox {...props} id={id} describedBy={ids} />
        </InputWrapper>
      )}
    </FormField>
  )
}

function TextBox({ kind, own = false, error, ...props }: InputProps) {
  const settings = kinds[kind ?? 'text']
  const width = props.width ?? settings.width
  const type: Attributes = { type: props.type ?? settings.type ?? 'text' }
  return (
    <input
      class={classes(
        'nhsuk-input',
        props.large && 'nhsuk-input--large',
        (props.code ?? settings.code) && 'nhsuk-input--code',
        error && 'nhsuk-input--error',
        width && `nhsuk-input--width-${width}`,
        props.class,
      )}
      id={props.id}
      name={props.name}
      {...type}
      value={kind === 'date' ? asWritten(props.value) : props.value}
      spellcheck={props.spellcheck ?? settings.spellcheck}
      inputMode={props.inputMode ?? settings.inputMode}
      autocomplete={props.autoComplete ?? autoCompleteFor(kind, own)}
      autocapitalize={props.autoCapitalize}
      placeholder={props.placeholder}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      {...props.attributes}
    />
  )
}

/** A day that was kept stands in its field the way its hint asks for it; what somebody typed stands as they typed it. */
const asWritten = (value: string | undefined) => (value !== undefined && isDay(value) ? showDate(value) : value)
