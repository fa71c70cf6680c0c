export type PagerProps = {
  /** Back to the first page; absent on it. */
  firstHref?: string | undefined
  /** On to the next; absent on the last. */
  nextHref?: string | undefined
  label?: string | undefined
}

/** The way through a long list. Pages have no numbers, for each begins where the last one ended. */
export function Pager({ firstHref, nextHref, label = 'Pages of this list' }: PagerProps) {
  if (!firstHref && !nextHref) return null
  return (
    <nav class="trellis-pager" aria-label={label}>
      {firstHref && (
        <a class="nhsuk-link" href={firstHref}>
          First page
        </a>
      )}
      {nextHref && (
        <a class="trellis-pager__next nhsuk-link" href={nextHref} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
