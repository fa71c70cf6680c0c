import { Button, type ButtonProps } from './button.tsx'
import { classes } from './classes.ts'
import { Input, type InputProps } from './input.tsx'

type SearchInputProps = Omit<InputProps, 'kind' | 'after'> & {
  /** `false` where another button of the form searches. */
  button?: ButtonProps | false | undefined
}

/** A search box with its button. */
export function SearchInput({ button, ...props }: SearchInputProps) {
  const { large, disabled } = props
  return (
    <Input
      type="search"
      autoComplete="off"
      {...props}
      class={classes('nhsuk-search-input__input', props.class)}
      wrapperClass="nhsuk-search-input__wrapper"
      groupClass={classes('nhsuk-search-input', large && 'nhsuk-search-input--large', props.groupClass)}
      after={
        button !== false && (
          <Button
            ariaLabel="Search"
            icon="search"
            small={!large}
            disabled={disabled}
            {...button}
            class={classes('nhsuk-search-input__button', button?.class)}
          />
        )
      }
    />
  )
}
