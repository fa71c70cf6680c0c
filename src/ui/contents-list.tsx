import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './attributes.ts'

type ContentsItem = {
  text: ComponentChildren
  href: string
  current?: boolean | undefined
  items?: readonly Maybe<ContentsItem>[] | undefined
}

type ContentsListProps = {
  items: readonly Maybe<ContentsItem>[]
  ariaLabel?: string | undefined
  visuallyHidden?: string | undefined
}

/** The pages of one subject, the one being read marked. */
export const ContentsList = ({ items, ariaLabel = 'Pages in this guide', visuallyHidden }: ContentsListProps) => (
  <nav class="nhsuk-contents-list" role="navigation" aria-label={ariaLabel}>
    <h2 class="nhsuk-u-visually-hidden">{visuallyHidden ?? 'Contents'}</h2>
    <Items items={items} />
  </nav>
)

const Items = ({ items }: { items: readonly Maybe<ContentsItem>[] }) => (
  <ol class="nhsuk-contents-list__list">
    {present(items).map(({ text, href, current, items: below }) => (
      <li class="nhsuk-contents-list__item" aria-current={current ? 'page' : undefined}>
        {current ? (
          <span class="nhsuk-contents-list__current">{text}</span>
        ) : (
          <a class="nhsuk-contents-list__link" href={href}>
            {text}
          </a>
        )}
        {below && <Items items={below} />}
      </li>
    ))}
  </ol>
)
