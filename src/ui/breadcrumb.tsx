import type { ComponentChildren } from 'preact'
import { type Attributes, type Maybe, present } from './attributes.ts'
import { BackLink, type BackLinkProps } from './back-link.tsx'
import { classes } from './classes.ts'

export type Crumb = { text: ComponentChildren; href: string; attributes?: Attributes | undefined }

type BreadcrumbProps = {
  /** From the first page down to the parent of this one. */
  items: readonly Maybe<Crumb>[]
  variant?: 'reverse' | undefined
  /** On a phone the crumbs become one link back, to the last item unless told otherwise. */
  backLink?: Partial<BackLinkProps> | undefined
  id?: string | undefined
}

export function Breadcrumb({ items, variant, backLink, id }: BreadcrumbProps) {
  const crumbs = present(items)
  const last = crumbs.at(-1)
  return (
    <nav class={classes('nhsuk-breadcrumb', variant && `nhsuk-breadcrumb--${variant}`)} id={id} aria-label="Breadcrumb">
      <ol class="nhsuk-breadcrumb__list">
        {crumbs.map(({ text, href, attributes }) => (
          <li class="nhsuk-breadcrumb__list-item">
            <a class="nhsuk-breadcrumb__link" href={href} {...attributes}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      <BackLink
        href={last?.href}
        visuallyHidden="Back to"
        variant={variant}
        attributes={last?.attributes}
        {...backLink}
      >
        {backLink?.children ?? last?.text}
      </BackLink>
    </nav>
  )
}
