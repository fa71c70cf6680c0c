import type { ComponentChildren } from 'preact'
import type { Maybe } from './attributes.ts'
import type { FieldError } from './form-group.tsx'
import type { Title } from './title.ts'

/** One answer among radios or checkboxes; `conditional` is shown when it is chosen (always, without JavaScript). */
export type Choice = {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  conditional?: ComponentChildren
  disabled?: boolean | undefined
  id?: string | undefined
}

export type Divider = { divider: string }

export type ChoicesProps<Item> = {
  name: string
  items: readonly Maybe<Item>[]
  legend?: Title | undefined
  hint?: ComponentChildren
  error?: FieldError
  /** Defaults to `name`; the first item's id, to which the error summary links. */
  idPrefix?: string | undefined
  describedBy?: string | undefined
  small?: boolean | undefined
  inline?: boolean | undefined
  disabled?: boolean | undefined
}

/** The first has the group's own id, the others are numbered. */
export const choiceId = (prefix: string, index: number) => (index === 0 ? prefix : `${prefix}-${index + 1}`)
