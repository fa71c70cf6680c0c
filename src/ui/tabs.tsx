import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './attributes.ts'
import { classes } from './classes.ts'

type Tab = { label: ComponentChildren; id: string; panel: ComponentChildren }

type TabsProps = { items: readonly Maybe<Tab>[]; id?: string | undefined; title?: string | undefined }

/** Views of one thing. Without JavaScript they stand one below the other, with links to each. */
export function Tabs({ items, id, title = 'Contents' }: TabsProps) {
  const tabs = present(items)
  return (
    <div class="nhsuk-tabs" id={id} data-module="nhsuk-tabs">
      <h2 class="nhsuk-tabs__heading">{title}</h2>
      <ul class="nhsuk-tabs__list">
        {tabs.map((tab, index) => (
          <li class={classes('nhsuk-tabs__list-item', index === 0 && 'nhsuk-tabs__list-item--selected')}>
            <a class="nhsuk-tabs__tab" href={`#${tab.id}`}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
      {tabs.map((tab, index) => (
        <div class={classes('nhsuk-tabs__panel', index > 0 && 'nhsuk-tabs__panel--hidden')} id={tab.id}>
          {tab.panel}
        </div>
      ))}
    </div>
  )
}
