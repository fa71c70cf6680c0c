import type { ComponentChildren } from 'preact'
import type { HeadingLevel } from './heading.tsx'

type CrisisBoxProps = {
  heading?: ComponentChildren
  level?: HeadingLevel | undefined
  /** Whom to call and when: short, numbers as `tel:` links. */
  children: ComponentChildren
}

/** What to do now if somebody may come to harm. It stands before everything else and cannot be closed. */
export function CrisisBox({ heading = 'If you need help now', level = 2, children }: CrisisBoxProps) {
  const Heading = `h${level}` as const
  return (
    <section class="trellis-crisis" aria-labelledby="crisis-heading">
      <Heading class="trellis-crisis__heading" id="crisis-heading">
        {heading}
      </Heading>
      <div class="trellis-crisis__words">{children}</div>
    </section>
  )
}
