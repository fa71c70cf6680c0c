import { Details } from '../../ui/details.tsx'
import { Table } from '../../ui/table.tsx'
import type { Sum } from './capacity.rules.ts'
import { ceilingLines, hoursLines, type SumLine } from './sum-lines.rules.ts'
import type { WhoseUsual } from './whose-usual.ts'

/** Both sums as somebody would write them on paper, so that anybody can follow and check them. */
export const WholeSum = ({ sum, whose }: { sum: Sum; whose: WhoseUsual }) => (
  <Details summary="The sum, line by line">
    <Lines caption="The yearly ceiling" lines={ceilingLines(sum, whose)} />
    <Lines caption="What the hours allow" lines={hoursLines(sum)} />
  </Details>
)

const Lines = ({ caption, lines }: { caption: string; lines: readonly SumLine[] }) => (
  <Table
    caption={caption}
    captionSize="s"
    compact
    head={['Step', 'Working', { text: 'Result', format: 'numeric' }]}
    rows={lines.map(({ what, working, result, total }) =>
      total ? [<strong>{what}</strong>, working, <strong>{result}</strong>] : [what, working, result],
    )}
  />
)
