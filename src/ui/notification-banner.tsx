import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classes } from './classes.ts'

type NotificationBannerProps = {
  /** The one sentence that matters. */
  heading?: ComponentChildren
  headingElement?: 'h3' | 'p' | undefined
  children?: ComponentChildren
  variant?: 'success' | undefined
  title?: ComponentChildren
  /** Change it where a page has two banners. */
  titleId?: string | undefined
  role?: 'alert' | 'region' | undefined
  disableAutoFocus?: boolean | undefined
  attributes?: Attributes | undefined
}

/** Says that something was done (`success`, read out at once), or that something about the page must be known. */
export function NotificationBanner({
  heading,
  headingElement: Heading = 'h3',
  children,
  ...props
}: NotificationBannerProps) {
  const success = props.variant === 'success'
  const { titleId = 'nhsuk-notification-banner-title', title = success ? 'Success' : 'Important' } = props
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always set, to alert or region
    <div
      class={classes('nhsuk-notification-banner', success && 'nhsuk-notification-banner--success')}
      data-module="nhsuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : `${props.disableAutoFocus}`}
      role={props.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      {...props.attributes}
    >
      <div class="nhsuk-notification-banner__header">
        <h2 class="nhsuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div class="nhsuk-notification-banner__content">
        {heading && <Heading class="nhsuk-notification-banner__heading">{heading}</Heading>}
        {children}
      </div>
    </div>
  )
}
