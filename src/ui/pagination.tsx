import { type Maybe, present } from './attributes.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { NumberedPagination, type PageNumber } from './pagination-numbers.tsx'
import { type PageLink, StepTitle } from './pagination-step.tsx'

type PaginationProps = {
  previous?: PageLink | undefined
  next?: PageLink | undefined
  /** Numbered pages; without them the two links stand alone, saying what they lead to. */
  items?: readonly Maybe<PageNumber>[] | undefined
  ariaLabel?: string | undefined
}

/** The way to the pages before and after. */
export function Pagination({ previous, next, items, ariaLabel = 'Pagination' }: PaginationProps) {
  const numbers = present(items)
  const numbered = numbers.length > 0
  return (
    <nav
      class={classes('nhsuk-pagination', numbered && 'nhsuk-pagination--numbered')}
      role="navigation"
      aria-label={ariaLabel}
    >
      {numbered ? (
        <NumberedPagination previous={previous} next={next} numbers={numbers} />
      ) : (
        <ul class="nhsuk-list nhsuk-pagination__list">
          {previous && <Step {...previous} direction="previous" />}
          {next && <Step {...next} direction="next" />}
        </ul>
      )}
    </nav>
  )
}

function Step({ href, text, label, direction }: PageLink & { direction: 'previous' | 'next' }) {
  const rel = direction === 'previous' ? 'prev' : 'next'
  return (
    <li class={`nhsuk-pagination-item--${direction}`}>
      <a class={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={href} rel={rel}>
        <StepTitle text={text} direction={direction} />
        {label && <span class="nhsuk-u-visually-hidden">:</span>}
        {label && <span class="nhsuk-pagination__page">{label}</span>}
        <Icon name={direction === 'previous' ? 'arrow-left' : 'arrow-right'} />
      </a>
    </li>
  )
}
