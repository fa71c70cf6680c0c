import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonProps = {
  children?: ComponentChildren
  variant?: 'secondary' | 'secondary-solid' | 'warning' | 'reverse' | 'brand' | 'login' | undefined
  small?: boolean | undefined
  /** Makes it a link that looks like a button: for going somewhere, never for changing something. */
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  preventDoubleClick?: boolean | undefined
  icon?: IconName | undefined
  iconPlacement?: 'start' | 'end' | undefined
  ariaLabel?: string | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** A button that sends its form, or with `href` a link that looks the same. */
export function Button({ href, type, name, value, disabled, children, ...props }: ButtonProps) {
  const common = {
    class: classes(
      'nhsuk-button',
      props.variant && `nhsuk-button--${props.variant}`,
      props.icon && 'nhsuk-button--icon',
      props.small && 'nhsuk-button--small',
      props.class,
    ),
    id: props.id,
    'aria-label': props.ariaLabel,
    'data-module': 'nhsuk-button',
    'data-prevent-double-click': props.preventDoubleClick === undefined ? undefined : `${props.preventDoubleClick}`,
  }
  const inside = <ButtonContent {...props}>{children}</ButtonContent>
  return href && !type ? (
    // biome-ignore lint/a11y/useSemanticElements: a link that looks like a button says so, as nhsuk-frontend has it
    <a {...common} href={href} role="button" draggable={false} {...props.attributes}>
      {inside}
    </a>
  ) : (
    <button
      {...common}
      {...{ name, value, disabled }}
      type={type ?? 'submit'}
      aria-disabled={disabled || undefined}
      {...props.attributes}
    >
      {inside}
    </button>
  )
}

function ButtonContent({ icon, iconPlacement = 'start', children }: ButtonProps) {
  if (!icon) return <>{children}</>
  const drawn = <Icon name={icon} />
  return (
    <>
      {iconPlacement === 'start' && drawn}
      {children && <span class="nhsuk-button__content">{children}</span>}
      {iconPlacement === 'end' && drawn}
    </>
  )
}
