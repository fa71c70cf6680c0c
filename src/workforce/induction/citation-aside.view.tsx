import { clauseHref } from '../../base/editions/index.ts'
import type { Citation } from '../../framework/clause.ts'

/** Where an item comes from, and how far to trust its wording. */
export const CitationAside = ({ citation }: { citation: Citation | undefined }) => (
  <>
    <h2 class="nhsuk-heading-s">Where this comes from</h2>
    {citation ? (
      <p>
        {citation.cites}. <a href={clauseHref(citation.id)}>Read it in the Framework area</a>.
      </p>
    ) : (
      <p>Asked for by this service, in addition to the Framework.</p>
    )}
  </>
)
