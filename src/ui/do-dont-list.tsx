import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './attributes.ts'
import { Card } from './card.tsx'
import type { HeadingLevel } from './heading.tsx'
import { Icon } from './icon.tsx'

type DoDontListProps = {
  heading: string
  level?: HeadingLevel | undefined
  icon: 'tick' | 'cross'
  items: readonly Maybe<ComponentChildren>[]
  /** Before each item; "do not" before what is not to be done. */
  prefix?: string | false | undefined
}

/** What to do, or what not to do. */
export function DoDontList({ heading, level = 3, icon, items, prefix }: DoDontListProps) {
  const before = prefix ?? (icon === 'cross' && 'do not')
  return (
    <Card variant="feature" heading={{ text: heading, level }}>
      <ul class={`nhsuk-list nhsuk-list--${icon}`} role="list">
        {present(items).map((item) => (
          <li>
            <Icon name={icon} />
            {before && `${before} `}
            {item}
          </li>
        ))}
      </ul>
    </Card>
  )
}
