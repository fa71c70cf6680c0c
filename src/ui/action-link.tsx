import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

type ActionLinkProps = {
  href?: string | undefined
  children: ComponentChildren
  variant?: 'reverse' | undefined
  type?: 'submit' | 'button' | undefined
}

/** The one link on a page that leads on to the next thing. */
export function ActionLink({ href, children, variant, type }: ActionLinkProps) {
  const name = classes('nhsuk-action-link', variant && `nhsuk-action-link--${variant}`)
  const inside = (
    <>
      <Icon name="arrow-right-circle" />
      <span class="nhsuk-action-link__text">{children}</span>
    </>
  )
  return href && !type ? (
    <a class={name} href={href}>
      {inside}
    </a>
  ) : (
    <button class={name} type={type ?? 'submit'}>
      {inside}
    </button>
  )
}
