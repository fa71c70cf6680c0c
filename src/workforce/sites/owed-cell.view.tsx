import { worstOf } from '../../lib/verdict.ts'
import { Status } from '../../ui/status.tsx'
import { accessNeeded } from '../placements/placements.rules.ts'
import type { HereAtSite } from './find-at-site.ts'
import { letterInWords } from './letter.rules.ts'
import { factsAt } from './site-facts.rules.ts'

/** What one site still owes one worker, in as few words as hold it. */
export function OwedCell({ at }: { at: HereAtSite }) {
  const { lacks, here, siteId, facts, standard, site } = at
  const open = [...lacks.access, ...lacks.contact]
  const { request } = factsAt(here, siteId)
  if (open.length === 0)
    return accessNeeded(standard, facts, site).length ? (
      <Status state="met">Nothing owed</Status>
    ) : (
      <>Not said yet what is used here</>
    )
  return (
    <div class="nhsuk-u-text-align-left">
      <Status state={worstOf(open) ?? 'owed'} />
      <ul class="nhsuk-list nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">
        {open.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
      {request && lacks.access.length > 0 && (
        <p class="nhsuk-u-font-size-16 nhsuk-u-secondary-text-colour nhsuk-u-margin-bottom-0">
          {letterInWords(request)}
        </p>
      )}
    </div>
  )
}
