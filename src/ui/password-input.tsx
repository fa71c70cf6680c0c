import { Button, type ButtonProps } from './button.tsx'
import { classes } from './classes.ts'
import { Input, type InputProps } from './input.tsx'
import { type Translation, translations } from './translations.ts'

type PasswordInputProps = Omit<InputProps, 'type' | 'kind' | 'autoComplete'> & {
  /** `new-password` where one is chosen, so that a password manager can offer one. */
  autoComplete?: 'current-password' | 'new-password' | undefined
  button?: Pick<ButtonProps, 'variant' | 'disabled' | 'preventDoubleClick'> | undefined
  showLabel?: string | undefined
  showAriaLabel?: string | undefined
  texts?: Record<string, Translation | undefined> | undefined
}

/** A password, which its owner may look at. What was typed is never sent back, so it takes no value on error. */
export function PasswordInput({ button, texts, showLabel, showAriaLabel, autoComplete, ...props }: PasswordInputProps) {
  const { id = props.name, disabled } = props
  return (
    <Input
      {...props}
      type="password"
      spellcheck={false}
      autoComplete={autoComplete ?? 'current-password'}
      autoCapitalize="none"
      class={classes('nhsuk-password-input__input nhsuk-js-password-input-input', props.class)}
      groupClass={classes(props.groupClass, 'nhsuk-password-input')}
      groupAttributes={{ 'data-module': 'nhsuk-password-input', ...translations(texts ?? {}) }}
      after={
        <Button
          variant="secondary"
          type="button"
          small
          disabled={disabled}
          ariaLabel={showAriaLabel ?? 'Show password'}
          class="nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
          attributes={{ 'aria-controls': id, hidden: true }}
          {...button}
        >
          {showLabel ?? 'Show'}
        </Button>
      }
    />
  )
}
