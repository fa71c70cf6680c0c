import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'
import { type HeadingLevel, type HeadingSize, Titled } from './heading.tsx'

export type CardHeadingOptions = {
  text?: ComponentChildren
  /** What follows the heading and belongs to it, such as a date; or a whole heading of the caller's own. */
  below?: ComponentChildren
  level?: HeadingLevel | undefined
  size?: HeadingSize | undefined
  id?: string | undefined
  class?: string | undefined
  visuallyHidden?: string | undefined
}

type CardHeadingProps = CardHeadingOptions & { href: string | undefined; arrow: boolean }

/** Keeps VoiceOver from reading the two parts as two items; not in the ARIA standard, but nhsuk-frontend relies on it. */
const asOneText: Attributes = { role: 'text' }

export function CardHeading({ text, below, level = 2, size, class: extra, id, ...props }: CardHeadingProps) {
  const name = classes('nhsuk-card__heading', size && `nhsuk-heading-${size}`, extra)
  return (
    <>
      {text && (
        <Titled as={`h${level}`} id={id} class={name} size={size}>
          <Words text={text} {...props} />
        </Titled>
      )}
      {below}
      {props.arrow && <span class="nhsuk-card--care__arrow" aria-hidden="true" />}
    </>
  )
}

function Words({ text, href, visuallyHidden }: Omit<CardHeadingProps, 'arrow'>) {
  if (href) {
    return (
      <a class="nhsuk-card__link" href={href}>
        {text}
      </a>
    )
  }
  if (!visuallyHidden) return <>{text}</>
  return (
    <span {...asOneText}>
      <span class="nhsuk-u-visually-hidden">{visuallyHidden}: </span>
      {text}
    </span>
  )
}
