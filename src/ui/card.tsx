import type { ComponentChildren } from 'preact'
import { Action, type ActionProps } from './action.tsx'
import { type Attributes, type Maybe, present } from './attributes.ts'
import { CardHeading, type CardHeadingOptions } from './card-heading.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type CardProps = {
  heading?: string | CardHeadingOptions | undefined
  children?: ComponentChildren
  /** A plain sentence, in a paragraph of its own. */
  description?: ComponentChildren
  variant?: 'feature' | 'primary' | 'secondary' | 'warning' | 'non-urgent' | 'urgent' | 'emergency' | undefined
  href?: string | undefined
  clickable?: boolean | undefined
  image?: ComponentChildren
  actions?: readonly Maybe<ActionProps>[] | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

const careHidden = {
  'non-urgent': 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action required',
}

/** A box with a heading, for one thing among several; the three care variants are for advice that must be seen. */
export function Card({ variant, href, children, description, image, clickable, id, attributes, ...props }: CardProps) {
  const heading = headingOf(props.heading)
  const care = careOf(variant, heading)
  const actions = present(props.actions)
  const beside = care || actions.length > 0
  const feature = variant === 'feature' || props.class?.includes('nhsuk-card--feature')
  const title = heading && (
    <CardHeading
      {...heading}
      href={feature ? undefined : href}
      visuallyHidden={care ? (heading.visuallyHidden ?? careHidden[care]) : heading.visuallyHidden}
      arrow={Boolean(care)}
    />
  )
  const kind = variant && (care ? `nhsuk-card--care nhsuk-card--care--${care}` : `nhsuk-card--${variant}`)
  return (
    <div class={classes('nhsuk-card', clickable && 'nhsuk-card--clickable', kind, props.class)} id={id} {...attributes}>
      {image}
      {beside && (
        <div class="nhsuk-card__heading-container">
          {title}
          <CardActions actions={actions} of={typeof heading?.text === 'string' ? heading.text : undefined} />
        </div>
      )}
      <div class="nhsuk-card__content">
        {!beside && title}
        {description && <p class="nhsuk-card__description">{description}</p>}
        {children}
        {variant === 'primary' && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  )
}

function CardActions({ actions, of }: { actions: ActionProps[]; of: string | undefined }) {
  const [only, ...more] = actions
  if (!only) return null
  if (more.length === 0) {
    return (
      <div class="nhsuk-card__actions">
        <Action {...only} of={of} />
      </div>
    )
  }
  return (
    <ul class="nhsuk-card__actions">
      {actions.map((action) => (
        <li class="nhsuk-card__action">
          <Action {...action} of={of} />
        </li>
      ))}
    </ul>
  )
}

const headingOf = (heading: CardProps['heading']): CardHeadingOptions | undefined => {
  const options = typeof heading === 'string' ? { text: heading } : heading
  return options?.text || options?.below ? options : undefined
}

const careOf = (variant: CardProps['variant'], heading: CardHeadingOptions | undefined) =>
  heading && (variant === 'non-urgent' || variant === 'urgent' || variant === 'emergency') ? variant : undefined
