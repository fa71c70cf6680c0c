import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { holderInWords } from '../../lib/verdict.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { type Gap, sinceInWords, type Whose } from './gap.rules.ts'
import type { Service } from './list-services.ts'

const ORDER: readonly Whose[] = ['pcn', 'provider', 'other']

/** Each gap with the proof of whose it is: the clause, since when, what says so, and the record that shows it [S33]. */
export const Gaps = ({ service: { gaps, pcn, provider } }: { service: Service }) => (
  <ResponsiveTable<Gap>
    caption={`What is not met for ${pcn.name}, and whose it is`}
    columns={[
      { label: 'Whose', cell: ({ reason }) => holderInWords(reason.heldBy) },
      { label: 'What is owed', cell: (gap) => <Owed gap={gap} /> },
      { label: 'Since', cell: ({ reason }) => sinceInWords(reason) },
      {
        label: 'What says so',
        cell: ({ because }) => (
          <>
            {because}{' '}
            <a href={placementPaths.agreement({ pcnId: pcn.id, providerId: provider.id })}>
              Agreement<span class="nhsuk-u-visually-hidden"> between {`${pcn.name} and ${provider.name}`}</span>
            </a>
          </>
        ),
      },
      {
        label: 'Record',
        cell: ({ reason, postId, worker }) => (
          <a href={reason.mend?.href ?? placementPaths.beside({ postId })}>
            {reason.mend?.label ?? 'Open'}
            <span class="nhsuk-u-visually-hidden"> for {worker}</span>
          </a>
        ),
      },
    ]}
    rows={gaps.toSorted((one, other) => ORDER.indexOf(one.whose) - ORDER.indexOf(other.whose))}
  />
)

const Owed = ({ gap: { worker, reason, contractual } }: { gap: Gap }) => (
  <div class="nhsuk-u-text-align-left">
    <Status state={reason.met} />
    <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">
      {worker}: {reason.says} <a href={clauseHref(reason.clause)}>{clauseName(reason.clause)}</a>
      {contractual && ' · contract requirement'}
    </p>
  </div>
)
