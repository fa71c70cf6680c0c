import { useShell } from './shell.tsx'
import type { Link } from './visit.ts'

type WaysProps = {
  /** The place of the role whose pages these are. */
  of: string
  heading: string
  /** Those that need an id of this page's own; they come first. */
  first?: readonly Link[]
}

/** The pages that belong to a place, whichever module keeps them: one group of links, in plain words. */
export function Ways({ of, heading, first = [] }: WaysProps) {
  const place = useShell().places.find(({ href }) => href === of)
  const links = [...first, ...(place?.ways ?? [])]
  if (links.length === 0) return null
  return (
    <nav class="trellis-ways trellis-unprinted" aria-labelledby="ways">
      <h2 class="nhsuk-heading-s" id="ways">
        {heading}
      </h2>
      <ul class="nhsuk-list">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
