import type { ComponentChildren } from 'preact'
import type { HeadingLevel } from './heading.tsx'

type EmptyStateProps = {
  /** What is not here yet: "No cases yet". */
  heading: ComponentChildren
  level?: HeadingLevel | undefined
  /** What will be here, and why. */
  children: ComponentChildren
  /** The first step: a `Button` or a link. */
  step?: ComponentChildren
}

/** An empty list that teaches what it is for. */
export function EmptyState({ heading, level = 2, children, step }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div class="trellis-empty">
      <Heading class="nhsuk-heading-s">{heading}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {step && <div class="trellis-empty__step">{step}</div>}
    </div>
  )
}
