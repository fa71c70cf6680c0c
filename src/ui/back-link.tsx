import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'

export type BackLinkProps = {
  href?: string | undefined
  children?: ComponentChildren
  visuallyHidden?: string | undefined
  variant?: 'reverse' | undefined
  /** A button that sends its form, where going back keeps what was typed. */
  type?: 'submit' | 'button' | undefined
  id?: string | undefined
  attributes?: Attributes | undefined
}

export function BackLink({ href, children = 'Back', visuallyHidden, variant, type, id, attributes }: BackLinkProps) {
  const name = classes('nhsuk-back-link', variant && `nhsuk-back-link--${variant}`)
  const inside = (
    <>
      {visuallyHidden && <span class="nhsuk-u-visually-hidden">{visuallyHidden} </span>}
      {children}
    </>
  )
  return href && !type ? (
    <a class={name} id={id} href={href} {...attributes}>
      {inside}
    </a>
  ) : (
    <button class={name} id={id} type={type ?? 'submit'} {...attributes}>
      {inside}
    </button>
  )
}
