import type { ComponentChildren } from 'preact'

type SkipLinkProps = { href?: string | undefined; children?: ComponentChildren }

/** The first thing on a page that can take the focus: past the header to what the page is for. */
export const SkipLink = ({ href = '#maincontent', children = 'Skip to main content' }: SkipLinkProps) => (
  <a class="nhsuk-skip-link" data-module="nhsuk-skip-link" href={href}>
    {children}
  </a>
)
