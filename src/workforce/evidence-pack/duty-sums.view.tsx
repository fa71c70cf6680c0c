import { clauseHref } from '../../base/editions/index.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { daysInWords, holderOf, hrefOf, recordInWords, shownAs, stateWords } from './lines.rules.ts'
import type { PackPart } from './pack.rules.ts'
import type { DutySum, PackSum } from './summary.rules.ts'

/** Each duty with its figures, gaps first under each heading: what the first page of the PDF says. */
export const DutySums = ({ sum: { duties } }: { sum: PackSum }) => (
  <ResponsiveTable<DutySum>
    caption="Each duty: how many lines are in place, and who holds each gap"
    columns={[
      { label: 'Duty', cell: (duty) => <Duty duty={duty} /> },
      { label: 'In place', numeric: true, cell: ({ count }) => count['in-place'] },
      { label: 'Gaps', numeric: true, cell: ({ count }) => count.gap },
      { label: 'Not yet shown', numeric: true, cell: ({ count }) => count['not-shown'] },
      { label: 'Paused', numeric: true, cell: ({ count }) => count.paused },
      { label: 'Agreed exceptions', numeric: true, cell: ({ count }) => count.exception },
      { label: 'Who holds the gaps', cell: ({ holders }) => holders.join('; ') },
    ]}
    rows={duties}
    empty={<p>No link worker was in post in these days.</p>}
  />
)

const Duty = ({ duty: { part, title, clause } }: { duty: DutySum }) => (
  <>
    {clause ? <a href={clauseHref(clause)}>{title}</a> : title}
    {title !== part && (
      <>
        <br />
        <span class="nhsuk-u-font-size-16">{part}</span>
      </>
    )}
  </>
)

/** One heading, closed until asked for: a pack has hundreds of lines. */
export const PartLines = ({ part: { title, counts, lines } }: { part: PackPart }) => (
  <details class="nhsuk-details">
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">
        {title}: {lines.length === 1 ? '1 line' : `${lines.length} lines`}
      </span>
    </summary>
    <div class="nhsuk-details__text">
      {counts && <p class="nhsuk-u-font-size-16">{counts}</p>}
      <ResponsiveTable<EvidenceRow>
        caption={title}
        hideCaption
        columns={[
          { label: 'Whom', cell: ({ whom, site }) => (site ? `${whom}, ${site}` : whom) },
          { label: 'What', cell: ({ what }) => what },
          { label: 'Days', cell: daysInWords },
          { label: 'How it stands', cell: ({ state }) => <Status state={shownAs[state]}>{stateWords[state]}</Status> },
          { label: 'In words', cell: (line) => <Words line={line} /> },
          { label: 'Record', cell: (line) => <RecordLink line={line} /> },
        ]}
        rows={lines}
        empty={<p>Nothing is recorded here for these days.</p>}
      />
    </div>
  </details>
)

function Words({ line }: { line: EvidenceRow }) {
  const holder = holderOf(line)
  return (
    <div class="nhsuk-u-text-align-left">
      {line.says}
      {holder && (
        <>
          <br />
          <span class="nhsuk-u-font-size-16">Held by {holder}</span>
        </>
      )}
    </div>
  )
}

function RecordLink({ line }: { line: EvidenceRow }) {
  const href = hrefOf(line)
  return href === undefined ? recordInWords(line) : <a href={href}>{recordInWords(line)}</a>
}
