import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { KIND_WORDS, type SplitLine } from './own-time.rules.ts'

const hours = (value: number | undefined, none: string) => (value === undefined ? none : String(value))

/** Hours a week as described beside those recorded. What nobody records has no figure, and is never called nought. */
export const SplitTable = ({ split }: { split: readonly SplitLine[] }) => (
  <ResponsiveTable
    caption="Hours a week"
    rows={split}
    columns={[
      { label: 'What', cell: ({ kind }) => KIND_WORDS[kind] },
      { label: 'As described', numeric: true, cell: ({ describedHours }) => hours(describedHours, 'Not said') },
      { label: 'As it went', numeric: true, cell: ({ livedHours }) => hours(livedHours, 'Not recorded') },
    ]}
  />
)
