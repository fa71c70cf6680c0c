import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { type PageLink, StepTitle } from './pagination-step.tsx'

export type PageNumber =
  | { number: number; href: string; current?: boolean | undefined; ariaLabel?: string | undefined }
  | 'ellipsis'

type NumberedProps = { previous: PageLink | undefined; next: PageLink | undefined; numbers: PageNumber[] }

export const NumberedPagination = ({ previous, next, numbers }: NumberedProps) => (
  <>
    {previous && (
      <a href={previous.href} class="nhsuk-pagination__previous" rel="prev">
        <Icon name="arrow-left" />
        <StepTitle text={previous.text} direction="previous" />
      </a>
    )}
    <ul class="nhsuk-pagination__list">{numbers.map(item)}</ul>
    {next && (
      <a href={next.href} class="nhsuk-pagination__next" rel="next">
        <StepTitle text={next.text} direction="next" />
        <Icon name="arrow-right" />
      </a>
    )}
  </>
)

function item(page: PageNumber) {
  if (page === 'ellipsis') return <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>
  const { number, href, current, ariaLabel = `Page ${number}` } = page
  return (
    <li class={classes('nhsuk-pagination__item', current && 'nhsuk-pagination__item--current')}>
      <a class="nhsuk-pagination__link" href={href} aria-label={ariaLabel} aria-current={current ? 'page' : undefined}>
        {number}
      </a>
    </li>
  )
}
