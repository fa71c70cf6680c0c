import type { ComponentChildren } from 'preact'
import { Card } from './card.tsx'
import type { HeadingLevel } from './heading.tsx'

type WarningCalloutProps = { heading: string; children: ComponentChildren; level?: HeadingLevel | undefined }

/** Something that must be heeded, in a yellow box. */
export function WarningCallout({ heading, children, level = 3 }: WarningCalloutProps) {
  const visuallyHidden = /important/i.test(heading) ? undefined : 'Important'
  return (
    <Card variant="warning" heading={{ text: heading, level, visuallyHidden }}>
      {typeof children === 'string' ? <p class="nhsuk-card__description">{children}</p> : children}
    </Card>
  )
}
