import type { FoundClause } from './find-in-framework.rules.ts'
import { BasisTag } from './source.view.tsx'

/** What a search found: each with its part, its clause and whose words it is in. */
export const FoundList = ({ found }: { found: readonly FoundClause[] }) =>
  found.length === 0 ? (
    <p>Nothing in the Framework has all of these words. Try fewer words, or one of them.</p>
  ) : (
    <ul class="nhsuk-list trellis-found">
      {found.map(({ citation, part, detail }) => (
        <li key={citation.anchor}>
          <a href={citation.anchor}>{citation.title}</a> <BasisTag basis={citation.basis} />
          <span class="trellis-found__detail">
            {part} · <code>{citation.id}</code>
            {detail && ` · ${detail}`}
          </span>
        </li>
      ))}
    </ul>
  )
