import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './attributes.ts'

type FooterItem = { text: ComponentChildren; href: string }

type FooterColumn = {
  heading?: ComponentChildren
  items?: readonly Maybe<FooterItem>[] | undefined
  children?: ComponentChildren
  width?: string | undefined
}

type FooterProps = {
  navigation?: readonly Maybe<FooterColumn>[] | undefined
  columns?: 1 | 2 | 3 | 4 | undefined
  meta?: readonly Maybe<FooterItem>[] | undefined
  children?: ComponentChildren
  copyright?: string | false | undefined
}

const widths = { 1: 'full', 2: 'one-half', 3: 'one-third', 4: 'one-quarter' }

/** The NHS.UK footer, for pages with many links at the foot; our own pages have `PageFooter`. */
export function Footer({ navigation, columns = 4, meta, children, copyright }: FooterProps) {
  return (
    <footer class="nhsuk-footer" role="contentinfo">
      <div class="nhsuk-width-container">
        {batches(present(navigation), columns).map((row) => (
          <div class="nhsuk-footer__navigation nhsuk-grid-row">
            {row.map((column) => (
              <div class={`nhsuk-grid-column-${column.width ?? widths[columns]}`}>
                {column.heading && <h2 class="nhsuk-footer__heading nhsuk-heading-s">{column.heading}</h2>}
                {column.children}
                {column.items && <FooterList items={column.items} />}
              </div>
            ))}
          </div>
        ))}
        <div class="nhsuk-footer__meta">
          {meta && <h2 class="nhsuk-u-visually-hidden">Support links</h2>}
          {meta && <FooterList items={meta} />}
          {children}
          {copyright && <p class="nhsuk-body-s">{copyright}</p>}
        </div>
      </div>
    </footer>
  )
}

const FooterList = ({ items }: { items: readonly Maybe<FooterItem>[] }) => (
  <ul class="nhsuk-footer__list">
    {present(items).map(({ text, href }) => (
      <li class="nhsuk-footer__list-item">
        <a class="nhsuk-footer__list-item-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)

const batches = <T,>(items: T[], size: number): T[][] =>
  items.length === 0 ? [] : [items.slice(0, size), ...batches(items.slice(size), size)]
